namespace ThreadsSdk.Cli.Shell;

/// <summary>Words of a command line to copy.</summary>
internal static class ShellWord
{
    private const string Harmless = "-_./:=@,+%";

    public static string Quote(string word) =>
        word.Length > 0 && word.All(IsHarmless) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static bool IsHarmless(char character) =>
        char.IsAsciiLetterOrDigit(character) || Harmless.Contains(character, StringComparison.Ordinal);
}
