using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ThreadsSdk.Auth;

/// <summary>
/// Verifies that a notification of a webhook comes from Meta. The signature stands in the header <see cref="ThreadsApi.WebhookSignature"/>: an
/// HMAC-SHA256 over the bytes of the body, with the app's secret. Meta documents it for webhooks of all its products, and says nothing of
/// Threads in particular.
/// </summary>
/// <example>
/// <code language="csharp">
/// byte[] body = """{"app_id":"1","topic":"moderate","values":{"field":"replies","value":{"id":"2"}}}"""u8.ToArray();
/// string? signature = ThreadsWebhookSignature.Create(body, "app secret");   // in production: the header of the request
/// if (ThreadsWebhookSignature.Verify(body, signature, "app secret"))
/// {
///     var notification = JsonSerializer.Deserialize(body, ThreadsJson.TypeInfo&lt;WebhookNotification&gt;())!;
///     Console.WriteLine(notification.Values.Count);
/// }
/// </code>
/// </example>
public static class ThreadsWebhookSignature
{
    private const string Scheme = "sha256=";

    /// <summary>Determines whether a notification was signed with the secret of the app, in a time that does not depend on how much of it is right.</summary>
    /// <param name="body">The body as it came, before anything has read it: parsed and written again, it differs.</param>
    /// <param name="signature">The value of the header; null when there is none.</param>
    /// <param name="appSecrets">The secret of the Threads app, or the old and the new one while it is changed.</param>
    /// <returns>True if it was signed with one of the secrets.</returns>
    /// <exception cref="ArgumentException">There is no secret, or one is empty.</exception>
    public static bool Verify(ReadOnlySpan<byte> body, string? signature, params IReadOnlyCollection<string> appSecrets)
    {
        ArgumentNullException.ThrowIfNull(appSecrets);
        if (appSecrets.Count == 0)
        {
            throw new ArgumentException("There must be at least one secret.", nameof(appSecrets));
        }

        var fits = false;
        foreach (var secret in appSecrets)
        {
            fits |= CryptographicOperations.FixedTimeEquals(
                MemoryMarshal.AsBytes<char>(signature),
                MemoryMarshal.AsBytes<char>(Create(body, secret))
            );
        }

        return fits;
    }

    /// <summary>Signs a notification as Meta does, to test an app's webhook.</summary>
    /// <param name="body">The body.</param>
    /// <param name="appSecret">The secret of the Threads app.</param>
    /// <returns>The value of the header.</returns>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static string Create(ReadOnlySpan<byte> body, string appSecret)
    {
        ArgumentException.ThrowIfNullOrEmpty(appSecret);
        return Scheme + Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), body)).ToLowerInvariant();
    }
}
