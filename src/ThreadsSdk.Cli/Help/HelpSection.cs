namespace ThreadsSdk.Cli.Help;

/// <summary>A section of a help.</summary>
/// <param name="Title">Its title, with a colon.</param>
/// <param name="Lines">Its lines or paragraphs, which may be wider than a terminal.</param>
internal sealed record HelpSection(string Title, IReadOnlyList<string> Lines);
