using System.Net;
using System.Text;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>Sends requests to the simulator, and lets one of them fail.</summary>
internal sealed class FaultyHandler(FaultPlan plan) : DelegatingHandler(new SocketsHttpHandler())
{
    private const string Failure =
        """{"error":{"message":"An unexpected error has occurred.","type":"OAuthException","is_transient":true,"code":2,"fbtrace_id":"A"}}""";

    private const string FalseFailure =
        """{"error":{"message":"Application does not have permission for this action","type":"OAuthException","code":10,"fbtrace_id":"A"}}""";

    private HttpRequestMessage? _late;

    public async Task CarryOutLateAsync()
    {
        if (Interlocked.Exchange(ref _late, null) is { } late)
        {
            (await base.SendAsync(late, default)).Dispose();
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        switch (plan.Next(Boundary.Api))
        {
            case Fault.CrashBefore:
                throw plan.Die();
            case Fault.CrashAfter:
                (await base.SendAsync(request, cancellationToken)).Dispose();
                throw plan.Die();
            case Fault.AnswerLost:
                (await base.SendAsync(request, cancellationToken)).Dispose();
                throw new HttpRequestException(HttpRequestError.ResponseEnded);
            case Fault.CarriedOutLate:
                _late = await CopyAsync(request);
                throw new HttpRequestException(HttpRequestError.ResponseEnded);
            case Fault.NotReached:
                throw new HttpRequestException(HttpRequestError.ConnectionError);
            case Fault.Failed:
                return Answer(Failure);
            case Fault.FailedFalsely:
                (await base.SendAsync(request, cancellationToken)).Dispose();
                return Answer(FalseFailure);
            default:
                var response = await base.SendAsync(request, cancellationToken);
                await CarryOutLateAsync();
                return response;
        }
    }

    private static HttpResponseMessage Answer(string json) =>
        new(HttpStatusCode.InternalServerError) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        if (request.Content is { } content)
        {
            copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync());
            copy.Content.Headers.ContentType = content.Headers.ContentType;
        }

        return copy;
    }
}
