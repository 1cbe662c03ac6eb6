namespace ThreadsSdk.Spec.Tooling.Scaffolding;

/// <summary>Represents YAML to paste in one place.</summary>
/// <param name="Path">The file. It does not exist yet when <see cref="Line"/> is 0.</param>
/// <param name="Line">The line, from one, before which it goes.</param>
/// <param name="Place">The place in words.</param>
/// <param name="Yaml">The lines, indented as their neighbours are.</param>
public sealed record ScaffoldPart(string Path, int Line, string Place, string Yaml);
