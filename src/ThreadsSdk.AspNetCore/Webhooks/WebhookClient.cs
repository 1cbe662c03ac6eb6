namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Names a client whose app receives webhooks.</summary>
internal sealed record WebhookClient(string Name);
