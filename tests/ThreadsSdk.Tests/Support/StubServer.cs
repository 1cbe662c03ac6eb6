using System.Net;
using System.Text;

namespace ThreadsSdk.Tests.Support;

/// <summary>A Threads in memory: answers each request with the next of its answers, and the last one over and over.</summary>
internal sealed class StubServer : HttpMessageHandler
{
    private readonly List<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = [];
    private readonly List<SeenRequest> _requests = [];
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<SeenRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Ends when the first request has arrived.</summary>
    public Task Reached => _reached.Task;

    public StubServer Answers(string body, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers)
    {
        _answers.Add(_ => Task.FromResult(Response(body, status, headers)));
        return this;
    }

    /// <summary>Answers with an error of Meta's, as it does with HTTP 400 unless said.</summary>
    public StubServer Refuses(
        int code,
        int? subcode = null,
        string message = "No",
        HttpStatusCode status = HttpStatusCode.BadRequest,
        params (string Name, string Value)[] headers
    )
    {
        var more = subcode is null ? "" : $",\"error_subcode\":{subcode}";
        return Answers(
            $$"""{"error":{"message":"{{message}}","type":"OAuthException","code":{{code}}{{more}},"fbtrace_id":"Trace1"} }""",
            status,
            headers
        );
    }

    /// <summary>Fails without an answer.</summary>
    public StubServer Fails(Exception exception)
    {
        _answers.Add(_ => Task.FromException<HttpResponseMessage>(exception));
        return this;
    }

    /// <summary>Never answers.</summary>
    public StubServer Hangs()
    {
        _answers.Add(async cancellationToken =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Cannot be reached.");
        });
        return this;
    }

    /// <summary>Answers with whatever the content is.</summary>
    public StubServer Sends(HttpContent content)
    {
        _answers.Add(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content }));
        return this;
    }

    /// <summary>A client of this server, with the token "token" unless the options give another.</summary>
    public ThreadsClient Client(Action<ThreadsClientOptions>? configure = null)
    {
        var options = new ThreadsClientOptions { HttpMessageHandler = this, TimeProvider = new ManualTimeProvider() };
        configure?.Invoke(options);
        if (options.AccessTokenProvider is null)
        {
            options.AccessToken ??= "token";
        }

        return new ThreadsClient(options.Wired());
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        int number;
        lock (_requests)
        {
            number = _requests.Count;
            _requests.Add(new SeenRequest(request.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), body));
        }

        _reached.TrySetResult();
        return await _answers[Math.Min(number, _answers.Count - 1)](cancellationToken);
    }

    private static HttpResponseMessage Response(string body, HttpStatusCode status, (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
