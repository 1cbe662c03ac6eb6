namespace ThreadsSdk.Generator.Tests.Running;

/// <summary>The names in the sources of ThreadsSdk.</summary>
/// <param name="Types">The types people wrote, but for parts of generated ones.</param>
/// <param name="Namespaces">Each part of each namespace.</param>
/// <param name="Foreign">The types of other assemblies that the sources name, as they name them.</param>
internal sealed record SourceNames(IReadOnlySet<string> Types, IReadOnlySet<string> Namespaces, IReadOnlySet<string> Foreign);
