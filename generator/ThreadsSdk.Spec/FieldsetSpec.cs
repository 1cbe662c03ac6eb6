namespace ThreadsSdk.Spec;

/// <summary>Represents the fields an edge can be asked for.</summary>
public sealed record FieldsetSpec
{
    public required string Name { get; init; }

    /// <summary>Gets the name of the model; empty where the fieldset extends another one, until it is linked.</summary>
    public required string Model { get; init; }

    public required string Doc { get; init; }

    public required bool IsDefault { get; init; }

    /// <summary>Gets the wire names of the fields. Until it is linked, those of the extended fieldset are not among them.</summary>
    public required EquatableArray<string> Fields { get; init; }

    /// <summary>Gets the name of the fieldset whose fields it has too.</summary>
    public string? Extends { get; init; }

    /// <summary>Gets the fields of the extended fieldset that it leaves out.</summary>
    public EquatableArray<string> Without { get; init; }

    /// <summary>Gets the fields that come when none is asked for; empty for the id alone.</summary>
    public EquatableArray<string> Unasked { get; init; }

    /// <summary>Gets whether names that nothing has are left out rather than refused.</summary>
    public bool IsOpen { get; init; }
}
