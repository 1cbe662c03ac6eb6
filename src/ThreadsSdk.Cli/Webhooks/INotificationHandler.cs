namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Is told what comes to a webhook.</summary>
internal interface INotificationHandler
{
    /// <summary>Takes a notification.</summary>
    /// <returns>The status of the response to its sender.</returns>
    Task<int> AcceptAsync(WebhookEvent notification);

    /// <summary>Is told that the address was verified.</summary>
    void Verified();

    /// <summary>Is told what was refused, which goes no further.</summary>
    /// <param name="status">The status of the response to its sender.</param>
    /// <param name="reason">Why.</param>
    void Refused(int status, string reason);
}
