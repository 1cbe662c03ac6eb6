using System.Collections.Generic;
using System.Linq;

namespace ThreadsSdk.Spec;

/// <summary>Represents parameters that several operations share.</summary>
public sealed record ParameterSetSpec
{
    public required string Key { get; init; }

    public required string Doc { get; init; }

    /// <summary>
    /// Gets the C# name of the record that holds the parameters and that the options of the operations derive from; null when each of them
    /// has the parameters itself.
    /// </summary>
    public string? Options { get; init; }

    /// <summary>Gets the keys of the sets whose parameters it has too.</summary>
    public EquatableArray<string> Uses { get; init; }

    /// <summary>Gets the parameters; those of other sets come last, and are there once it is linked.</summary>
    public required EquatableArray<ParameterSpec> Parameters { get; init; }

    /// <summary>Gets the C# name of the record its own derives from. There is none until it is linked.</summary>
    public string? Base { get; init; }

    /// <summary>Gets the C# name of the record that options of operations derive from; null when there is none.</summary>
    public string? Record => Options ?? Base;

    /// <summary>Gets the parameters that are properties of <see cref="Options"/> itself.</summary>
    public IEnumerable<ParameterSpec> Own => Parameters.Where(parameter => parameter.Record == Options);
}
