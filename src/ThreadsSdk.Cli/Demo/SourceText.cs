using System.Text.RegularExpressions;

namespace ThreadsSdk.Cli.Demo;

/// <summary>Formats a piece of this source code for reading: on one line, without the parts every call has.</summary>
internal static partial class SourceText
{
    public static string Tidy(string source) =>
        Spaces()
            .Replace(CancellationToken().Replace(source, ""), " ")
            .Replace("( ", "(", StringComparison.Ordinal)
            .Replace(nameof(ThreadsApi) + "." + nameof(ThreadsApi.OwnUser), $"\"{ThreadsApi.OwnUser}\"", StringComparison.Ordinal)
            .Replace("!.", ".", StringComparison.Ordinal)
            .Replace("!)", ")", StringComparison.Ordinal)
            .Replace("!,", ",", StringComparison.Ordinal)
            .Replace(".AsTask()", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@",?\s*(cancellationToken:\s*)?\bcancellationToken\b")]
    private static partial Regex CancellationToken();
}
