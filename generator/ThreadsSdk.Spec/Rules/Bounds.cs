using System.Collections.Generic;
using System.Linq;

namespace ThreadsSdk.Spec.Rules;

/// <summary>Holds what the spec says of a value sent to Meta, until the linker makes rules of it.</summary>
internal sealed record Bounds
{
    public static readonly Bounds None = new();

    public Bound? Min { get; init; }

    public Bound? Max { get; init; }

    public Bound? MinLength { get; init; }

    public Bound? MaxLength { get; init; }

    public Bound? MinItems { get; init; }

    public Bound? MaxItems { get; init; }

    public string? ForbiddenCharacters { get; init; }

    public TextCounting Counting { get; init; }

    /// <summary>Gets whether the YAML says how a text is counted.</summary>
    public bool IsCountingSaid { get; init; }

    /// <summary>Gets the keys of the YAML that set them.</summary>
    public IEnumerable<string> Keys =>
        new (string Key, bool IsSet)[]
        {
            ("min", Min is not null),
            ("max", Max is not null),
            ("min_length", MinLength is not null),
            ("max_length", MaxLength is not null),
            ("min_items", MinItems is not null),
            ("max_items", MaxItems is not null),
            ("forbidden_characters", ForbiddenCharacters is not null),
            ("counting", IsCountingSaid),
        }
            .Where(pair => pair.IsSet)
            .Select(pair => pair.Key);
}
