namespace ThreadsSdk.Cli.Failures;

/// <summary>What is said above a list of broken rules.</summary>
internal static class RulesText
{
    public static string Title(BrokenRulesException broken) => broken.Rules.Count == 1
        ? "A rule of Threads is broken:"
        : $"{broken.Rules.Count} rules of Threads are broken:";
}
