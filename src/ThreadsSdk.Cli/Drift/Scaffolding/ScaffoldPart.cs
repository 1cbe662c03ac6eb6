namespace ThreadsSdk.Cli.Drift.Scaffolding;

/// <summary>YAML to paste in one place.</summary>
/// <param name="Path">The file; one that there is not yet when <see cref="Line"/> is 0.</param>
/// <param name="Line">The line, from one, before which it goes.</param>
/// <param name="Place">The place in words.</param>
/// <param name="Yaml">The lines, indented as their neighbours are.</param>
internal sealed record ScaffoldPart(string Path, int Line, string Place, string Yaml);
