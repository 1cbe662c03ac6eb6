using System.IO.Compression;
using System.Text.Json;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

public sealed class CompressionTests : SimulatorTestBase
{
    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    public async Task Response_is_compressed_when_asked(string accepted, string encoding)
    {
        using var response = await AskAsync("/v1.0/me/threads?fields=id,text", accepted);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
        await using var packed = await response.Content.ReadAsStreamAsync(Cancel);
        await using Stream plain =
            encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var json = await JsonDocument.ParseAsync(plain, cancellationToken: Cancel);
        Assert.NotEqual(0, json.RootElement.GetProperty("data").GetArrayLength());
    }

    [Theory]
    [InlineData("/v1.0/no/such/path", "gzip", "gzip")]
    [InlineData("/v1.0/me", "", null)]
    [InlineData("/v1.0/me", "identity", null)]
    [InlineData("/v1.0/me", "zstd", null)]
    [InlineData("/files/1.png", "gzip", null)]
    public async Task Only_text_is_compressed_and_errors_too(string path, string accepted, string? encoding)
    {
        using var response = await AskAsync(path, accepted);

        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new("Bearer", Ada.AccessToken);
        if (accepted.Length > 0)
        {
            request.Headers.AcceptEncoding.ParseAdd(accepted);
        }

        return await Http.SendAsync(request, Cancel);
    }
}
