using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ThreadsSdk.Auth;
using ThreadsSdk.Tests.Support;

namespace ThreadsSdk.Tests.Auth.Support;

/// <summary>The token endpoints of Meta, in memory. Each answer can be replaced, and refreshes can be held back.</summary>
internal sealed class TokenServer : HttpMessageHandler
{
    public const string ExchangeCode = "POST /oauth/access_token";
    public const string AppToken = "GET /oauth/access_token";
    public const string ExchangeToken = "GET /access_token";
    public const string Refresh = "GET /refresh_access_token";
    public const string Inspect = "GET /v1.0/debug_token";

    private readonly ConcurrentQueue<SeenRequest> _requests = new();
    private readonly ConcurrentDictionary<string, (HttpStatusCode Status, string Body)> _answers = new();
    private readonly TaskCompletionSource _refreshing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource? _hold;

    public TokenServer()
    {
        Answer(ExchangeCode, $$"""{"access_token":"{{Secrets.ShortToken}}","token_type":"bearer","user_id":17841405793187218}""");
        Answer(AppToken, $$"""{"access_token":"{{Secrets.AppToken}}","token_type":"bearer"}""");
        Answer(ExchangeToken, $$"""{"access_token":"{{Secrets.LongToken}}","token_type":"bearer","expires_in":5183944}""");
        Answer(Refresh, $$"""{"access_token":"{{Secrets.NewToken}}","token_type":"bearer","expires_in":5184000}""");
        Answer(
            Inspect,
            """{"data":{"type":"USER","is_valid":true,"scopes":["threads_basic","threads_delete"],"user_id":"17841405793187218"}}"""
        );
    }

    public IReadOnlyList<SeenRequest> Requests => [.. _requests];

    /// <summary>Ends when the first refresh has arrived.</summary>
    public Task Refreshing => _refreshing.Task;

    public int Count(string endpoint) => _requests.Count(request => Name(request) == endpoint);

    public void Answer(string endpoint, string body, HttpStatusCode status = HttpStatusCode.OK) => _answers[endpoint] = (status, body);

    public void Refuse(string endpoint, int code, int? subcode = null, HttpStatusCode status = HttpStatusCode.BadRequest) =>
        Answer(
            endpoint,
            $$"""{"error":{"message":"No","type":"OAuthException","code":{{code}},"error_subcode":{{subcode ?? 0}},"fbtrace_id":"Trace1"} }""",
            status
        );

    /// <summary>Holds every refresh back until the result is completed.</summary>
    public TaskCompletionSource HoldRefreshes() => _hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public ThreadsClientOptions Connection(TimeProvider? clock = null) =>
        new ThreadsClientOptions
        {
            HttpMessageHandler = this,
            MaxRetries = 0,
            TimeProvider = clock ?? new ManualTimeProvider { SkipsWaits = false },
        }.Wired();

    public ThreadsOAuth OAuth(TimeProvider? clock = null, Action<ThreadsOAuthOptions>? configure = null)
    {
        var options = new ThreadsOAuthOptions
        {
            AppId = "990602627938098",
            AppSecret = Secrets.AppSecret,
            RedirectUri = "https://app.example/callback",
            Client = Connection(clock),
        };
        configure?.Invoke(options);
        return new ThreadsOAuth(options);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var seen = new SeenRequest(request.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), body);
        _requests.Enqueue(seen);
        if (Name(seen) == Refresh)
        {
            _refreshing.TrySetResult();
            if (_hold is { } hold)
            {
                await hold.Task.WaitAsync(cancellationToken);
            }
        }

        var (status, text) = _answers.TryGetValue(Name(seen), out var answer) ? answer : (HttpStatusCode.OK, """{"id":"1"}""");
        return new HttpResponseMessage(status) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
    }

    private static string Name(SeenRequest request) => $"{request.Method} {request.Url.AbsolutePath}";
}
