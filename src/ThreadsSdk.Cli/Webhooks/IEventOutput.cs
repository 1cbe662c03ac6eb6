namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Shows what comes to a webhook. Several things can come at once.</summary>
internal interface IEventOutput
{
    /// <summary>Shows a notification.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="isForwarded">Whether it is sent on, and <see cref="Forwarded"/> follows.</param>
    void Came(WebhookEvent notification, bool isForwarded);

    /// <summary>Shows what an app made of it.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="result">What the app made of it.</param>
    /// <param name="isAgain">Whether the user had it sent again.</param>
    void Forwarded(WebhookEvent notification, ForwardResult result, bool isAgain);

    /// <summary>Shows that something was refused.</summary>
    void Refused(DateTimeOffset at, int status, string reason);

    /// <summary>Shows a remark.</summary>
    void Note(string text);
}
