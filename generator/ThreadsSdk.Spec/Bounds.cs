namespace ThreadsSdk.Spec;

/// <summary>What a value sent to Meta has to keep to.</summary>
public sealed record Bounds(
    Bound? Min = null,
    Bound? Max = null,
    Bound? MinLength = null,
    Bound? MaxLength = null,
    Bound? MinItems = null,
    Bound? MaxItems = null,
    string? ForbiddenCharacters = null,
    string Counting = "characters")
{
    public static readonly Bounds None = new();

    public static readonly string[] Countings = ["characters", "emoji_bytes"];
}
