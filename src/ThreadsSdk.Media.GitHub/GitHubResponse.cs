using System.Globalization;
using System.Net;
using System.Text.Json;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.MediaHosting;

/// <summary>Represents the response of GitHub, or the reason there is none.</summary>
internal sealed class GitHubResponse
{
    private const int LongestMessage = 200;

    // What GitHub asks to wait at least when it does not say how long.
    private static readonly TimeSpan UnknownWait = TimeSpan.FromMinutes(1);

    private readonly Exception? _exception;
    private readonly string? _message;

    public GitHubResponse(Exception exception) => (_exception, IsTransient) = (exception, true);

    public GitHubResponse(HttpResponseMessage response, ReadOnlySpan<byte> json, string token, TimeProvider clock)
    {
        Status = response.StatusCode;
        try
        {
            (Hash, DownloadUrl, _message) = Read(json);
        }
        catch (JsonException)
        {
            // The page of a proxy, for instance: the status says what there is to say.
        }

        _message = _message is null
            ? null
            : ThreadsSecrets.Redact(_message.Replace(token, ThreadsSecrets.Mask, StringComparison.Ordinal)).ReplaceLineEndings(" ");
        var isLimit = Status == HttpStatusCode.TooManyRequests || (Status == HttpStatusCode.Forbidden && IsLimit(response));
        IsTransient = isLimit || Status is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;
        RetryAfter = Asked(response, clock) ?? (isLimit ? UntilReset(response, clock) : null);
    }

    /// <summary>Gets the status; 0 if there was no response.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Gets Git's hash of the file; null if there is none.</summary>
    public string? Hash { get; }

    public string? DownloadUrl { get; }

    /// <summary>Gets a value indicating whether the same request may succeed later.</summary>
    public bool IsTransient { get; }

    /// <summary>Gets the time GitHub asks to wait; null if it does not ask.</summary>
    public TimeSpan? RetryAfter { get; }

    public MediaHostException Failure(string what)
    {
        var reason = Status switch
        {
            0 => "it did not respond",
            HttpStatusCode.Unauthorized => "the token is wrong or has expired",
            HttpStatusCode.NotFound => "the repository or branch is not there, or the token may not see it",
            _ when RetryAfter is { } wait => $"it asks to wait {wait.TotalSeconds:0} seconds",
            HttpStatusCode.Forbidden => "the token may not write to the contents of the repository",
            < HttpStatusCode.BadRequest and >= HttpStatusCode.Ambiguous => "the repository has moved",
            _ => "it refused",
        };
        var status = Status == 0 ? null : $" (HTTP {(int)Status}{(_message is null ? null : ": ")}{_message})";
        return new MediaHostException($"GitHub could not {what}: {reason}{status}.", _exception)
        {
            // Others go on writing to the branch.
            IsTransient = IsTransient || Status == HttpStatusCode.Conflict,
        };
    }

    /// <summary>Reads a file, which is at the root of the response to a read, and in "content" of the response to a commit.</summary>
    private static (string? Hash, string? DownloadUrl, string? Message) Read(ReadOnlySpan<byte> json)
    {
        string? hash = null,
            downloadUrl = null,
            message = null;
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            var name = reader.GetString();
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
            {
                if (name != "content")
                {
                    reader.Skip();
                }
            }
            else if (name == "sha")
            {
                hash = reader.GetString();
            }
            else if (name == "download_url")
            {
                downloadUrl = reader.GetString();
            }
            else if (name == "message" && reader.ValueSpan.Length <= LongestMessage)
            {
                message = reader.GetString();
            }
        }

        return (hash, downloadUrl, message);
    }

    /// <summary>Determines whether a refusal is due to a rate limit rather than a missing permission.</summary>
    private bool IsLimit(HttpResponseMessage response) =>
        response.Headers.RetryAfter is not null
        || Header(response, "x-ratelimit-remaining") == "0"
        || _message?.Contains("rate limit", StringComparison.OrdinalIgnoreCase) == true;

    private static TimeSpan? Asked(HttpResponseMessage response, TimeProvider clock) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date - clock.GetUtcNow() is var wait => wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
            _ => null,
        };

    private static TimeSpan UntilReset(HttpResponseMessage response, TimeProvider clock) =>
        Header(response, "x-ratelimit-remaining") == "0"
        && long.TryParse(Header(response, "x-ratelimit-reset"), NumberStyles.None, CultureInfo.InvariantCulture, out var reset)
        && reset - clock.GetUtcNow().ToUnixTimeSeconds() is >= 0 and <= 86400 and var seconds
            ? TimeSpan.FromSeconds(seconds)
            : UnknownWait;

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
