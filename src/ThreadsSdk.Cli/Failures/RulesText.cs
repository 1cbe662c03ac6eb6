namespace ThreadsSdk.Cli.Failures;

/// <summary>Writes the line above a list of broken rules.</summary>
internal static class RulesText
{
    public static string Title(ThreadsValidationException broken) =>
        broken.Errors.Count == 1 ? "A rule of Threads is broken:" : $"{broken.Errors.Count} rules of Threads are broken:";
}
