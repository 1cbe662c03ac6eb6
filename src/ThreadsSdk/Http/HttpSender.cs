using System.Net;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Http;

/// <summary>Creates the request of a call and sends it to one server.</summary>
internal sealed class HttpSender(HttpMessageInvoker invoker, ServerAddress server) : IThreadsSender
{
    private readonly HttpClient? _client = invoker as HttpClient;

    public Task<HttpResponseMessage> SendAsync(ThreadsCall threadsCall, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(threadsCall.Operation.Method, new Uri(threadsCall.WriteUrl(server)))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = threadsCall.Operation.HasBody ? threadsCall.CreateForm() : null,
        };
        threadsCall.Operation.AddTo(request);
        request.Headers.TryAddWithoutValidation("User-Agent", Connection.UserAgent);
        if (threadsCall.Authorization is { } authorization)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return _client is null
            ? invoker.SendAsync(request, cancellationToken)
            : _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
