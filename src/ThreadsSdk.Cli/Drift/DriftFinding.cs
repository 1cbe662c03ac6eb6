using ThreadsSdk.Cli.Drift.Reading;

namespace ThreadsSdk.Cli.Drift;

/// <summary>One thing that one side has and the other lacks.</summary>
/// <param name="Side">Who lacks it: the spec, or the kind of document it was compared with.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Where">The operation a parameter is of, the model a field is of, the enum a value is of; for an operation, itself.</param>
/// <param name="Name">The wire name of the parameter, field or value; null for an operation.</param>
internal sealed record DriftFinding(string Side, DriftKind Kind, string Where, string? Name = null)
{
    /// <summary>The side that is ours.</summary>
    public const string Spec = "spec";

    /// <summary>Names it in known-drift.txt and in JSON.</summary>
    public string Id => $"{Side} lacks {KindName} {Where}{(Name is null ? "" : " " + Name)}";

    public string KindName => Kind switch
    {
        DriftKind.Operation => "operation",
        DriftKind.Parameter => "parameter",
        DriftKind.Field => "field",
        _ => "value",
    };

    /// <summary>The method and path of an operation of the spec.</summary>
    public string? Call { get; init; }

    /// <summary>The request of the other document that shows it.</summary>
    public string? SeenIn { get; init; }

    /// <summary>What it may have been called before, or be called now.</summary>
    public string? Hint { get; init; }

    /// <summary>What the other document says of an operation that the spec lacks.</summary>
    public OtherOperation? Operation { get; init; }

    /// <summary>What the other document says of a parameter or field that the spec lacks.</summary>
    public OtherMember? Member { get; init; }
}
