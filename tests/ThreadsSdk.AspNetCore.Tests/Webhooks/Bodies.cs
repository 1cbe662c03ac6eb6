using System.Text.Json;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

/// <summary>Bodies as Meta sends them.</summary>
internal static class Bodies
{
    /// <summary>A reply, in the envelope of Meta's pages about Threads.</summary>
    public static string Reply(string id = "1", string owner = "7", string text = "Hello") =>
        Flat(new ReplyChange(Of(id, owner, text)), targetId: "post");

    /// <summary>Any change, in that envelope.</summary>
    public static string Flat(WebhookChange change, string? targetId = null) => Flat([change], targetId);

    public static string Flat(IReadOnlyList<WebhookChange> changes, string? targetId = null) =>
        Write(
            new WebhookNotification
            {
                AppId = "app",
                TargetId = targetId,
                Time = DateTimeOffset.UnixEpoch.AddYears(56),
                Values = changes,
            }
        );

    /// <summary>Changes by user, in the envelope of Meta's other products.</summary>
    public static string Entries(params (string UserId, WebhookChange[] Changes)[] entries) =>
        Write(
            new WebhookNotification
            {
                Object = "threads",
                Values = [.. entries.SelectMany(entry => entry.Changes)],
                Entry =
                [
                    .. entries.Select(entry => new WebhookEntry
                    {
                        Id = entry.UserId,
                        Time = DateTimeOffset.UnixEpoch.AddYears(56),
                        Changes = entry.Changes,
                    }),
                ],
            }
        );

    public static ReplyChange ReplyOf(string id, string owner = "7") => new(Of(id, owner, "Hello"));

    private static ReplyWebhook Of(string id, string owner, string text) =>
        new()
        {
            Id = id,
            Username = "ada",
            Text = text,
            RootPost = new WebhookRootPost { Id = "post", OwnerId = owner },
        };

    private static string Write(WebhookNotification notification) =>
        JsonSerializer.Serialize(notification, ThreadsJson.TypeInfo<WebhookNotification>());
}
