namespace ThreadsSdk.Spec;

/// <summary>The names that stand around every answer, page and webhook.</summary>
public sealed record WireNamesSpec(string Data, string Paging, string Error, string Before, string After, string Limit, string WebhookField, string WebhookValue)
{
    public static readonly WireNamesSpec None = new("", "", "", "", "", "", "", "");
}
