using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Reads addresses of programs that a command line names. What stands in one before its host is never shown.</summary>
internal static class WebAddress
{
    private static readonly string[] Schemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps];

    public static Uri Parse(string text, string name, string example)
    {
        var such = $"Such as {example}";
        if (!Schemes.Any(scheme => text.StartsWith(scheme + Uri.SchemeDelimiter, StringComparison.OrdinalIgnoreCase)))
        {
            throw new UsageException(
                $"{name} must begin with http:// or https://.",
                Guess(text) is { } guess ? $"Did you mean {guess}?" : such
            );
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            throw new UsageException($"{name} is not an address.", such);
        }

        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            throw new UsageException($"{name} holds {(address.UserInfo.Length > 0 ? "a user" : "a fragment")}, which is not sent.", such);
        }

        return address;
    }

    /// <summary>Returns an address as it is shown: its query may hold a secret.</summary>
    public static string Show(Uri address) => address.GetLeftPart(UriPartial.Path);

    private static string? Guess(string text) =>
        !text.Contains("//", StringComparison.Ordinal)
        && Uri.TryCreate($"{Uri.UriSchemeHttp}://{text}", UriKind.Absolute, out var address)
        && address.UserInfo.Length == 0
            ? Show(address)
            : null;
}
