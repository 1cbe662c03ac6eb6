using System.Net;
using System.Text;
using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>Takes the place of the network: keeps the parameters of each request, and sends nothing.</summary>
internal sealed class RequestRecorder : HttpMessageHandler
{
    /// <summary>The parameters of the requests, as they would go over the wire.</summary>
    public List<IReadOnlyList<(string Name, string Value)>> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add([.. form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Read)]);
        var response = JsonText.Write(writer => writer.WriteModel(new CreatedMedia { Id = "0" }));
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(response, Encoding.UTF8, "application/json") };
    }

    private static (string Name, string Value) Read(string pair)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        return (WebUtility.UrlDecode(pair[..at]), WebUtility.UrlDecode(pair[(at + 1)..]));
    }
}
