namespace ThreadsSdk.Cli.Help;

/// <summary>A command line to copy.</summary>
/// <param name="Line">The line.</param>
/// <param name="Purpose">What it is good for.</param>
internal sealed record Example(string Line, string Purpose);
