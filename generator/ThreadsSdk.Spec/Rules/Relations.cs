namespace ThreadsSdk.Spec.Rules;

/// <summary>Holds what the spec says of a parameter's relations to others, until the linker makes rules of it.</summary>
internal sealed record Relations
{
    public static readonly Relations None = new();

    public EquatableArray<string> Excludes { get; init; }

    public EquatableArray<string> Needs { get; init; }

    public EquatableArray<RuleCondition> RequiredWhen { get; init; }

    public EquatableArray<RuleCondition> OnlyWhen { get; init; }

    public EquatableArray<RuleCondition> ForbiddenWhen { get; init; }
}
