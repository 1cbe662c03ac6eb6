using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Login;

/// <summary>
/// Provides the token of a call. There is no option for it, because it would be kept in the history of the shell and shown in the list of
/// processes.
/// </summary>
internal static class TokenSource
{
    /// <summary>The ways to give a token, in the order they are looked at.</summary>
    public const string Ways = $"""
        1. --token-stdin          threads me --token-stdin < token.txt
        2. {CommandEnvironment.AccessToken}   export {CommandEnvironment.AccessToken}=...
        3. a stored login         threads auth login; --user picks one of several, and goes before 2
        """;

    public static async Task<string> ReadAsync(CommandHost host, TokenRequest request, CancellationToken cancellationToken)
    {
        if (await ReadGivenAsync(host, request, cancellationToken) is { } token)
        {
            return token;
        }

        using var logins = StoredLogins.Open(host, request);
        return logins is not null && await logins.PickAsync(request.User, cancellationToken) is { } userId
            ? (await logins.GetAsync(userId, cancellationToken)).AccessToken
            : throw Missing();
    }

    /// <summary>The token that was given; null when a stored login is to be used.</summary>
    public static async Task<string?> ReadGivenAsync(CommandHost host, TokenRequest request, CancellationToken cancellationToken)
    {
        if (request is { IsFromInput: true, User: not null })
        {
            throw new UsageException("--token-stdin and --user name two tokens.", "Give one of them.");
        }

        if (request.IsFromInput)
        {
            return Check(await InputText.ReadAllAsync(host.Streams.In, cancellationToken), "the standard input");
        }

        return request.User is null && host.Environment[CommandEnvironment.AccessToken] is { } token
            ? Check(token, CommandEnvironment.AccessToken)
            : null;
    }

    public static UsageException Missing() =>
        new("This command needs an access token, and there is none.", "Give one in one of these ways:\n" + Ways);

    public static string Check(string token, string place) =>
        InputText.InvalidReason(token) is not { } reason
            ? token
            : throw new UsageException(
                $"The text in {place} {reason}, so it is not an access token. It is not shown here, because a part of it may be one.",
                "Copy the token alone, without spaces, quotes or line breaks."
            );
}
