using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.AspNetCore.RateLimits;

/// <summary>
/// Sends nothing for a user until the time has come that Threads has named: calls beyond a limit count against it, and prolong the wait.
/// </summary>
internal sealed class RateLimitHandler(TimeProvider clock) : DelegatingHandler
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _heldUntil = new(StringComparer.Ordinal);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (KeyOf(request) is not { } key)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        ThrowIfHeld(key);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode && await WaitOfAsync(response, cancellationToken).ConfigureAwait(false) is { } wait)
        {
            Hold(key, wait);
        }

        return response;
    }

    /// <summary>Gets a name for the token, which is not kept itself.</summary>
    private static string? KeyOf(HttpRequestMessage request) =>
        request.Headers.NonValidated.TryGetValues("Authorization", out var values)
            ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(values.ToString())))
            : null;

    private static async Task<TimeSpan?> WaitOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // Read here, and again by the client.
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var headers = response.Content.Headers;
        response.Content = Copy(body, headers);
        var failure = await ThreadsHttp.FindFailureAsync(response, cancellationToken).ConfigureAwait(false);
        response.Content = Copy(body, headers);
        return failure is ThreadsRateLimitException limit ? limit.RetryAfter ?? limit.Usage?.TimeToRegainAccess : null;
    }

    private static ByteArrayContent Copy(byte[] body, System.Net.Http.Headers.HttpContentHeaders headers)
    {
        var content = new ByteArrayContent(body);
        foreach (var (name, values) in headers.NonValidated)
        {
            content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        return content;
    }

    private void ThrowIfHeld(string key)
    {
        if (!_heldUntil.TryGetValue(key, out var until) || until <= clock.GetUtcNow())
        {
            return;
        }

        throw new ThreadsRateLimitException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Nothing was sent: Threads has named {until.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC as the time from which it takes calls of this user again."
            )
        )
        {
            RetryAfter = until - clock.GetUtcNow(),
        };
    }

    private void Hold(string key, TimeSpan wait)
    {
        var now = clock.GetUtcNow();
        foreach (var (held, until) in _heldUntil)
        {
            if (until <= now)
            {
                _heldUntil.TryRemove(KeyValuePair.Create(held, until));
            }
        }

        _heldUntil[key] = now + wait;
    }
}
