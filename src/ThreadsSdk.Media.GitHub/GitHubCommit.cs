using System.Buffers;
using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ThreadsSdk.MediaHosting;

/// <summary>
/// Represents the JSON of a commit that adds or deletes one file. The file is encoded while it is sent, because it may be large.
/// </summary>
internal sealed class GitHubCommit : HttpContent
{
    // A multiple of three, so that no block but the last is padded.
    private const int BlockSize = 48 * 1024;

    private readonly MediaUpload? _upload;
    private readonly byte[] _start;
    private readonly byte[] _end;

    public GitHubCommit(string path, string? branch, string? hash, MediaUpload? upload)
    {
        _upload = upload;
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        writer.WriteString("message"u8, $"{(upload is null ? "Delete" : "Add")} {path} [skip ci]");
        if (branch is not null)
        {
            writer.WriteString("branch"u8, branch);
        }

        writer.WriteString(upload is null ? "sha"u8 : "content"u8, hash ?? "");
        writer.WriteEndObject();
        writer.Flush();

        // The content goes between the last two quotes.
        var cut = json.WrittenCount - (upload is null ? 0 : "\"}".Length);
        _start = json.WrittenSpan[..cut].ToArray();
        _end = json.WrittenSpan[cut..].ToArray();
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _start.Length + _end.Length + (((_upload?.Length ?? 0) + 2) / 3 * 4);
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_start, cancellationToken).ConfigureAwait(false);
        if (_upload is { Content: var content })
        {
            content.Position = 0;
            var block = ArrayPool<byte>.Shared.Rent(Base64.GetMaxEncodedToUtf8Length(BlockSize));
            var read = block.AsMemory(0, BlockSize);
            try
            {
                int count;
                while ((count = await content.ReadAtLeastAsync(read, BlockSize, false, cancellationToken).ConfigureAwait(false)) > 0)
                {
                    Base64.EncodeToUtf8InPlace(block, count, out var written);
                    await stream.WriteAsync(block.AsMemory(0, written), cancellationToken).ConfigureAwait(false);
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(block, clearArray: true);
            }
        }

        await stream.WriteAsync(_end, cancellationToken).ConfigureAwait(false);
    }
}
