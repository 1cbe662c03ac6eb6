using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ThreadsSdk.Http;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Auth;

/// <summary>
/// Parses and verifies the signed requests that Meta posts to the deauthorize and data deletion callbacks of an app. A signed request is a
/// signature and a JSON text, both in base64url, joined by a dot. Meta documents the format for its other products; Threads apps receive
/// the same.
/// </summary>
/// <example>
/// <code language="csharp">
/// try
/// {
///     SignedRequest request = ThreadsSignedRequest.Parse("signature.payload", "app secret", maxAge: TimeSpan.FromHours(1));
///     Console.WriteLine($"Delete the data of {request.UserId}.");
/// }
/// catch (ThreadsSignedRequestException e)
/// {
///     Console.WriteLine(e.Reason);                         // respond with HTTP 400
/// }
/// </code>
/// </example>
public static class ThreadsSignedRequest
{
    // Meta's are under 300 characters.
    private const int Longest = 16 * 1024;

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>Parses a signed request after verifying its signature.</summary>
    /// <param name="signedRequest">The value of the form field.</param>
    /// <param name="appSecret">The secret of the Threads app.</param>
    /// <param name="maxAge">The highest accepted age; null for any age.</param>
    /// <param name="timeProvider">The clock; null for the system clock.</param>
    /// <returns>The content of the request.</returns>
    /// <exception cref="ThreadsSignedRequestException">The request cannot be trusted.</exception>
    public static SignedRequest Parse(string signedRequest, string appSecret, TimeSpan? maxAge = null, TimeProvider? timeProvider = null) =>
        Parse(signedRequest, [appSecret], maxAge, timeProvider);

    /// <summary>
    /// Parses a signed request after verifying that its signature matches one of several secrets, for the time in which an app changes its
    /// secret.
    /// </summary>
    /// <param name="signedRequest">The value of the form field.</param>
    /// <param name="appSecrets">The secrets of the Threads app.</param>
    /// <param name="maxAge">The highest accepted age; null for any age.</param>
    /// <param name="timeProvider">The clock; null for the system clock.</param>
    /// <returns>The content of the request.</returns>
    /// <exception cref="ThreadsSignedRequestException">The request cannot be trusted.</exception>
    public static SignedRequest Parse(
        string signedRequest,
        IEnumerable<string> appSecrets,
        TimeSpan? maxAge = null,
        TimeProvider? timeProvider = null
    )
    {
        ArgumentNullException.ThrowIfNull(signedRequest);
        ArgumentNullException.ThrowIfNull(appSecrets);
        var (signature, signed, json) = Split(signedRequest.Trim());
        CheckSignature(signature, signed, appSecrets);
        var payload = ParsePayload(json);
        if (payload.Algorithm != SignatureAlgorithm.HmacSha256)
        {
            throw Refused(ThreadsSignedRequestError.WrongAlgorithm, $"it must be signed with {SignatureAlgorithm.HmacSha256}");
        }

        if (string.IsNullOrEmpty(payload.UserId))
        {
            throw Refused(ThreadsSignedRequestError.Malformed, "it names no user");
        }

        CheckTime(payload, maxAge, timeProvider ?? TimeProvider.System);
        return payload;
    }

    /// <summary>Determines whether a signed request can be trusted.</summary>
    /// <param name="signedRequest">The value of the form field.</param>
    /// <param name="appSecret">The secret of the Threads app.</param>
    /// <param name="maxAge">The highest accepted age; null for any age.</param>
    /// <param name="timeProvider">The clock; null for the system clock.</param>
    /// <returns>True if <see cref="Parse(string, string, TimeSpan?, TimeProvider?)"/> would accept it.</returns>
    public static bool Verify(string signedRequest, string appSecret, TimeSpan? maxAge = null, TimeProvider? timeProvider = null)
    {
        try
        {
            Parse(signedRequest, appSecret, maxAge, timeProvider);
            return true;
        }
        catch (ThreadsSignedRequestException)
        {
            return false;
        }
    }

    /// <summary>Signs a request as Meta does, to test an app's callbacks.</summary>
    /// <param name="payload">The content of the request. The algorithm is added.</param>
    /// <param name="appSecret">The secret of the Threads app.</param>
    /// <returns>The value of the form field.</returns>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static string Create(SignedRequest payload, string appSecret)
    {
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentException.ThrowIfNullOrEmpty(appSecret);
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            ((IWireObject)(payload with { Algorithm = SignatureAlgorithm.HmacSha256 })).Write(writer);
        }

        var signed = Base64UrlText.Encode(json.ToArray());
        return $"{Base64UrlText.Encode(Sign(signed, appSecret))}.{signed}";
    }

    private static (byte[] Signature, string Signed, byte[] Json) Split(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return
            text.Length <= Longest
            && dot > 0
            && Base64UrlText.TryDecode(text[..dot], out var signature)
            && Base64UrlText.TryDecode(text[(dot + 1)..], out var json)
            ? (signature, text[(dot + 1)..], json)
            : throw Refused(ThreadsSignedRequestError.Malformed, "it is not two base64url texts joined by a dot");
    }

    /// <summary>Compares the signature with that of every secret, so that the duration does not reveal which one matches.</summary>
    private static void CheckSignature(byte[] signature, string signed, IEnumerable<string> secrets)
    {
        var fits = false;
        var count = 0;
        foreach (var secret in secrets)
        {
            ArgumentException.ThrowIfNullOrEmpty(secret, nameof(secrets));
            fits |= CryptographicOperations.FixedTimeEquals(signature, Sign(signed, secret));
            count++;
        }

        if (count == 0)
        {
            throw new ArgumentException("There must be at least one secret.", nameof(secrets));
        }

        if (!fits)
        {
            throw Refused(ThreadsSignedRequestError.WrongSignature, "it was not signed with the secret of this app");
        }
    }

    private static SignedRequest ParsePayload(byte[] json)
    {
        try
        {
            return ResponseReader.Read(json, SignedRequest.Read);
        }
        catch (Exception e) when (ResponseReader.IsUnreadable(e))
        {
            throw Refused(ThreadsSignedRequestError.Malformed, "what is signed is not the JSON expected");
        }
    }

    private static void CheckTime(SignedRequest payload, TimeSpan? maxAge, TimeProvider clock)
    {
        if (maxAge is null)
        {
            return;
        }

        if (payload.IssuedAt is not { } issuedAt)
        {
            throw Refused(ThreadsSignedRequestError.WrongTime, "it does not say when it was signed");
        }

        var age = clock.GetUtcNow() - issuedAt;
        if (age > maxAge || age < -ClockSkew)
        {
            throw Refused(
                ThreadsSignedRequestError.WrongTime,
                age < TimeSpan.Zero ? "it was signed in the future" : "it was signed too long ago"
            );
        }
    }

    private static byte[] Sign(string signed, string secret) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(signed));

    private static ThreadsSignedRequestException Refused(ThreadsSignedRequestError reason, string why) =>
        new($"The signed request is refused: {why}.") { Reason = reason };
}
