using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Generator.Tests.Diagnostics;

/// <summary>A fault in YAML, and what has to be said of it.</summary>
/// <param name="Rule">The rule it breaks.</param>
/// <param name="Name">Which fault it is.</param>
/// <param name="Message">The whole message.</param>
/// <param name="Yaml">The file, with the place in <c>[|…|]</c>.</param>
internal sealed record FaultCase(SpecRule Rule, string Name, string Message, string Yaml)
{
    public override string ToString() => $"{Rule.Id}: {Name}";
}
