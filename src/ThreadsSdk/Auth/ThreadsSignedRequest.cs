using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ThreadsSdk.Http;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Auth;

/// <summary>
/// Reads and checks the signed requests Meta posts to the deauthorize and data deletion callbacks of an app: a signature and a JSON text,
/// both
/// in base64url, joined by a dot. Meta documents them for its other products; Threads apps read the same.
/// </summary>
public static class ThreadsSignedRequest
{
    // Meta's are under 300 characters.
    private const int Longest = 16 * 1024;

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>Reads a signed request, once its signature is the app's.</summary>
    /// <param name="signedRequest">The value of the form.</param>
    /// <param name="appSecret">The secret of the Threads app.</param>
    /// <param name="maxAge">How old it may be; any age when null.</param>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="ThreadsSignedRequestException">It is not to be trusted.</exception>
    public static SignedRequest Parse(string signedRequest, string appSecret, TimeSpan? maxAge = null, TimeProvider? timeProvider = null) =>
        Parse(signedRequest, [appSecret], maxAge, timeProvider);

    /// <summary>Reads a signed request, once its signature is that of one of several secrets, while an app changes from one to the
    /// next.</summary>
    /// <param name="signedRequest">The value of the form.</param>
    /// <param name="appSecrets">The secrets of the Threads app.</param>
    /// <param name="maxAge">How old it may be; any age when null.</param>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="ThreadsSignedRequestException">It is not to be trusted.</exception>
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
        var payload = Read(json);
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

    /// <summary>Whether a signed request is to be trusted.</summary>
    /// <param name="signedRequest">The value of the form.</param>
    /// <param name="appSecret">The secret of the Threads app.</param>
    /// <param name="maxAge">How old it may be; any age when null.</param>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    /// <returns>Whether <see cref="Parse(string, string, TimeSpan?, TimeProvider?)"/> would read it.</returns>
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
    /// <param name="payload">What it says; the algorithm is added.</param>
    /// <param name="appSecret">The secret of the Threads app.</param>
    /// <returns>The value of the form.</returns>
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

    /// <summary>Compares with every secret, so that the time it takes does not tell which one fits.</summary>
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

    private static SignedRequest Read(byte[] json)
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

    private static ThreadsSignedRequestException Refused(ThreadsSignedRequestError flaw, string why) =>
        new($"The signed request is refused: {why}.") { Reason = flaw };
}
