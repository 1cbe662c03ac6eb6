using System.Text;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Hosting;

/// <summary>
/// Where the token of a call comes from. There is no option for it: it would stand in the history of the shell and in the list of processes.
/// </summary>
internal static class TokenSource
{
    /// <summary>The ways to give a token, in the order they are looked at.</summary>
    public const string Ways =
        $"""
        1. --token-stdin          threads me --token-stdin < token.txt
        2. {CommandEnvironment.AccessToken}   export {CommandEnvironment.AccessToken}=...
        3. a stored login         not yet: `threads auth login` comes in a later version
        """;

    private const int Longest = 4096;

    public static async Task<string> ReadAsync(CommandHost host, bool fromInput, CancellationToken cancellationToken)
    {
        if (fromInput)
        {
            // The line break at the end is that of echo or of the file.
            var text = await ReadInputAsync(host.Streams.In, cancellationToken);
            return Check(text.TrimEnd('\r', '\n'), "the standard input");
        }

        return host.Environment[CommandEnvironment.AccessToken] is { } token
            ? Check(token, CommandEnvironment.AccessToken)
            : throw new UsageException("This command needs an access token, and there is none.", "Give one in one of these ways:\n" + Ways);
    }

    private static string Check(string token, string place) => Flaw(token) is not { } flaw
        ? token
        : throw new UsageException(
            $"The text in {place} {flaw}, so it is not an access token. It is not shown here, because a part of it may be one.",
            "Copy the token alone, without spaces, quotes or line breaks.");

    private static string? Flaw(string token) => token switch
    {
        "" => "is empty",
        { Length: > Longest } => $"is longer than {Longest:N0} characters",
        _ when token.Any(char.IsWhiteSpace) => "contains a space or a line break",
        _ when token.Any(character => character is < '!' or > '~') => "contains a character that no token has",
        _ => null,
    };

    private static async Task<string> ReadInputAsync(TextReader input, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[Longest];
        while (text.Length <= Longest + 2 && await input.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            text.Append(buffer, 0, count);

        return text.ToString();
    }
}
