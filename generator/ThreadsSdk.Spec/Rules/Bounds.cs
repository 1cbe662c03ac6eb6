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
}
