using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Reads the body of a request as it came, up to a limit and for a limited time.</summary>
internal static class RequestBody
{
    private const int Chunk = 16 * 1024;

    /// <summary>Meta waits for about as long for a response.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async ValueTask<(ReadOnlyMemory<byte> Body, Refusal? Refusal)> ReadAsync(
        HttpRequest request,
        int limit,
        TimeProvider clock
    )
    {
        if (request.ContentLength > limit)
        {
            return (default, Refusal.TooLarge(limit));
        }

        var aborted = request.HttpContext.RequestAborted;
        using var late = new CancellationTokenSource(Patience, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(aborted, late.Token);
        try
        {
            return await ReadAsync(request.Body, limit, ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !aborted.IsCancellationRequested)
        {
            return (default, Refusal.Slow);
        }
        catch (BadHttpRequestException broken)
        {
            // The limits of the server itself: it says by the status which one.
            return (
                default,
                broken.StatusCode switch
                {
                    StatusCodes.Status408RequestTimeout => Refusal.Slow,
                    StatusCodes.Status413PayloadTooLarge => Refusal.TooLarge(limit) with
                    {
                        Reason = "The body is larger than the server allows.",
                    },
                    _ => Refusal.BrokenOff,
                }
            );
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return (default, Refusal.BrokenOff);
        }
    }

    private static async ValueTask<(ReadOnlyMemory<byte> Body, Refusal? Refusal)> ReadAsync(
        Stream source,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var chunk = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            var body = new MemoryStream();
            while (await source.ReadAsync(chunk, cancellationToken).ConfigureAwait(false) is > 0 and var read)
            {
                if (body.Length + read > limit)
                {
                    return (default, Refusal.TooLarge(limit));
                }

                body.Write(chunk, 0, read);
            }

            return (body.GetBuffer().AsMemory(0, (int)body.Length), null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
