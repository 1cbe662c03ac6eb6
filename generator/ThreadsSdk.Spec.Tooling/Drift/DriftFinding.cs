using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift;

/// <summary>Represents one thing that one side has and the other lacks, or of which two places say different things.</summary>
/// <param name="Side">The side that lacks it, or differs: the spec, or the kind of document it was compared with.</param>
/// <param name="Kind">The kind of thing.</param>
/// <param name="Where">
/// The operation of a parameter, the model of a field, the enum of a value; for operations, errors, webhooks and changes, themselves.
/// </param>
/// <param name="Name">The wire name of the parameter, field or value; null for what stands alone.</param>
public sealed record DriftFinding(string Side, DriftKind Kind, string Where, string? Name = null)
{
    /// <summary>The side that is ours.</summary>
    public const string Spec = "spec";

    /// <summary>Gets the name of the finding in known-drift.txt and in JSON.</summary>
    public string Id =>
        $"{Side} {(Aspect is null ? "lacks" : $"differs in {Aspect} of")} {KindName} {Where}{(Name is null ? "" : " " + Name)}";

    /// <summary>Gets the kind as a word.</summary>
    public string KindName =>
        Kind switch
        {
            DriftKind.Operation => "operation",
            DriftKind.Parameter => "parameter",
            DriftKind.Field => "field",
            DriftKind.Error => "error",
            DriftKind.Webhook => "webhook",
            DriftKind.Change => "change",
            _ => "value",
        };

    /// <summary>Gets what two places say differently, such as default; null when one side lacks the whole thing.</summary>
    public string? Aspect { get; init; }

    /// <summary>Gets what each place says.</summary>
    public string? Detail { get; init; }

    /// <summary>Gets the method and path of an operation of the spec.</summary>
    public string? Call { get; init; }

    /// <summary>Gets the request of the other document that shows it, after the names of the folders around it.</summary>
    public string? SeenIn { get; init; }

    /// <summary>Gets the same request without the folders.</summary>
    public string? SeenInRequest => SeenIn?.Split(PostmanReader.Separator)[^1];

    /// <summary>Gets its likely former or new name, as a remark.</summary>
    public string? Hint { get; init; }

    /// <summary>Gets the other document's description of an operation that the spec lacks.</summary>
    internal ExternalOperation? Operation { get; init; }

    /// <summary>Gets the other document's description of a parameter or field that the spec lacks.</summary>
    internal ExternalMember? Member { get; init; }
}
