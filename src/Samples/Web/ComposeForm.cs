namespace ThreadsSdk.Samples.Web;

/// <summary>What the form for a post sends. What is left empty, and a box that is not ticked, are not sent at all.</summary>
public sealed record ComposeForm
{
    public string? Id { get; init; }
    public string? Text { get; init; }
    public string? AltText { get; init; }
    public bool AsksForApproval { get; init; }
    public string?[]? Answers { get; init; }
    public DateTime? At { get; init; }
    public string? Action { get; init; }
}
