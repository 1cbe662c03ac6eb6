using System.Globalization;
using System.Text;
using System.Text.Json;
using ThreadsSdk.Auth;

namespace ThreadsSdk.Web.Tests.Support;

/// <summary>A reply to a post of a user, as Meta tells an app about it.</summary>
internal sealed record Notification(string UserId, int Number)
{
    public const string Path = "/webhooks/threads";

    private static readonly DateTimeOffset FirstTime = DateTimeOffset.UnixEpoch.AddYears(56);

    public string ReplyId => string.Create(CultureInfo.InvariantCulture, $"{UserId}{Number:000000}");

    /// <summary>Gets the body, of about a kilobyte.</summary>
    public byte[] Body => JsonSerializer.SerializeToUtf8Bytes(Envelope(), ThreadsJson.TypeInfo<WebhookNotification>());

    /// <summary>Gets the whole request.</summary>
    public byte[] Request => Post(Path, Body, ThreadsWebhookSignature.Create(Body, AppSettings.Secret));

    /// <summary>Makes a request out of a body, with the signature that is given.</summary>
    public static byte[] Post(string path, byte[] body, string? signature = null) => [.. Head(path, body.Length, signature), .. body];

    public static byte[] Head(string path, long length, string? signature) => Head(path, $"Content-Length: {length}", signature);

    public static byte[] Head(string path, string length, string? signature) =>
        Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{length}\r\n"
                + (signature is null ? "" : $"{ThreadsApi.WebhookSignature}: {signature}\r\n")
                + "\r\n"
        );

    private WebhookNotification Envelope()
    {
        var at = FirstTime.AddSeconds(Number);
        return new WebhookNotification
        {
            AppId = "990602627938098",
            TargetId = $"{UserId}000",
            SubscriptionId = "234602627938098",
            Time = at,
            Values =
            [
                new ReplyChange(
                    new ReplyWebhook
                    {
                        Id = ReplyId,
                        Username = "ada.l",
                        Text = $"Reply {Number}: {string.Concat(Enumerable.Repeat("a thought worth a line, ", 16))}",
                        MediaType = MediaType.TextPost,
                        Permalink = $"https://www.threads.com/@ada.l/post/{ReplyId}",
                        Shortcode = ReplyId,
                        Timestamp = at,
                        RootPost = new WebhookRootPost
                        {
                            Id = $"{UserId}000",
                            OwnerId = UserId,
                            Username = "ben.f",
                        },
                    }
                ),
            ],
        };
    }
}
