using System.Text.Json;
using ThreadsSdk.Auth;

namespace ThreadsSdk.Native.Subjects;

/// <summary>What Meta sends to an app: a notification and a signed request.</summary>
internal static class ParseWebhook
{
    private const string Body = """
        {
          "app_id": "123456", "topic": "moderate", "target_id": "78901", "time": 1723226877, "subscription_id": "234567",
          "has_uid_field": false,
          "values": {
            "value": { "id": "8901234", "username": "ada.codes", "text": "Reply", "timestamp": "2024-08-07T10:33:16+0000" },
            "field": "replies"
          }
        }
        """;

    public static Task<string> RunAsync(Stage stage)
    {
        var notification = JsonSerializer.Deserialize(Body, ThreadsJson.TypeInfo<WebhookNotification>());
        SurpriseException.Unless(notification?.Values is [ReplyChange]);

        var secret = stage.Sheet.AppSecret;
        var signed = ThreadsSignedRequest.Create(new SignedRequest { UserId = "42", IssuedAt = TimeProvider.System.GetUtcNow() }, secret);
        SurpriseException.Unless(ThreadsSignedRequest.Verify(signed, secret) && !ThreadsSignedRequest.Verify(signed, "another secret"));
        return Task.FromResult($"{notification!.Topic}, {notification.Values[0].Field}, {notification.Time:u}");
    }
}
