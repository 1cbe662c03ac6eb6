using ThreadsSdk.Spec;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Says how Meta is told of a webhook: by hand, in the App Dashboard.</summary>
internal static class DashboardSteps
{
    /// <summary>Returns the steps, each a paragraph.</summary>
    /// <param name="publicUrl">The address Meta is to call.</param>
    /// <param name="port">The port of this machine.</param>
    /// <param name="verifyToken">The verify token; null when the user has it.</param>
    /// <param name="webhooks">What the webhook is to be told of.</param>
    public static IReadOnlyList<string> For(Uri publicUrl, int port, string? verifyToken, IReadOnlyList<WebhookSpec> webhooks)
    {
        var topics = webhooks
            .GroupBy(webhook => webhook.Topic)
            .Select(topic => $"{topic.Key} ({string.Join(", ", topic.Select(webhook => webhook.Key))})");
        var scopes = webhooks.SelectMany(webhook => webhook.Scopes).Distinct();
        return
        [
            $"1. Have a tunnel or proxy send {publicUrl.GetLeftPart(UriPartial.Authority)} to http://localhost:{port}, with the body as it is.",
            "2. Open https://developers.facebook.com/apps and your app: Use cases, the Threads one, Customize, Settings, "
                + "Get real-time notifications with Threads Webhooks.",
            $"3. For each topic, {string.Join(" and ", topics)}, choose Subscribe to this object, and give",
            $"   callback URL  {publicUrl.AbsoluteUri}",
            $"   verify token  {verifyToken ?? "the one you gave to this command"}",
            "   Meta calls at once to verify the address; this command says so. Then subscribe to the fields.",
            $"4. Log in with the scopes it takes: {string.Join(", ", scopes)}. Meta notifies apps that are live and have passed its review.",
        ];
    }
}
