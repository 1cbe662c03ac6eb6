namespace ThreadsSdk.Spec;

/// <summary>Represents the names that stand around every response, page and webhook.</summary>
public sealed record WireNamesSpec
{
    public static readonly WireNamesSpec None = new()
    {
        Data = "",
        Paging = "",
        Error = "",
        Before = "",
        After = "",
        Limit = "",
        WebhookField = "",
        WebhookValue = "",
    };

    public required string Data { get; init; }

    public required string Paging { get; init; }

    public required string Error { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string Limit { get; init; }

    public required string WebhookField { get; init; }

    public required string WebhookValue { get; init; }
}
