using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Pages;
using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Simulator.Traffic;

namespace ThreadsSdk.Simulator.Server;

/// <summary>Handles every request: pages for a browser, the API for everything else, and errors as JSON.</summary>
internal sealed class RequestHandler(
    SimulatorSpec spec,
    SimulatorState state,
    IReadOnlyList<IPage> pages,
    ApiPipeline pipeline,
    FaultyResponse faulty,
    UsageHeader usage,
    CallRecorder calls,
    ILogger log
)
{
    private readonly string _traceIdHeader = spec.Header("trace_id");

    public async Task HandleAsync(HttpContext http)
    {
        var trace = new ApiTrace();
        var page = pages.FirstOrDefault(page => page.Serves(http.Request));
        http.Response.Headers[_traceIdHeader] = trace.TraceId;
        try
        {
            if (page is not null)
            {
                trace.Operation = page.GetType().Name;
                await page.ServeAsync(http);
            }
            else
            {
                await RespondAsync(http, trace);
            }

            if (trace.Fault is null)
            {
                RequestLog.Responded(log, http.Request.Method, trace.Operation, http.Response.StatusCode, trace.TraceId);
            }
        }
        catch (Refusal refusal)
        {
            if (trace.Fault is null)
            {
                RequestLog.Refused(log, http.Request.Method, trace.Operation, refusal.Error.Key, refusal.Detail, trace.TraceId);
            }

            await RefuseAsync(http, trace, page, refusal);
        }
        catch (Exception exception) when (exception is BadHttpRequestException or InvalidDataException)
        {
            var reason = exception is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? "The body is larger than the 1 MB that the simulator reads."
                : "The request cannot be read.";
            var refusal = new Refusal(spec.Error(ThreadsError.InvalidParameter), detail: reason);
            await RefuseAsync(http, trace, page, refusal);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !http.Response.HasStarted)
        {
            RequestLog.Failed(log, exception, http.Request.Method, trace.Operation, trace.TraceId);
            var detail = "The simulator failed: " + exception.GetType().Name;
            await RefuseAsync(http, trace, page, new Refusal(spec.Error(ThreadsError.UnknownError), detail: detail));
        }
    }

    private async Task RespondAsync(HttpContext http, ApiTrace trace)
    {
        var request = trace.Request = await ApiRequest.ReadAsync(http.Request);
        var matches = pipeline.Find(request);
        Lazy<JsonNode> response;
        lock (state.Gate)
        {
            response = pipeline.Process(matches, request, trace);
        }

        var body = JsonResponse.Text(response.Value);
        usage.Count(trace.Token, http.Response.Headers);
        calls.Add(trace, http.Request, StatusCodes.Status200OK, refusal: null);
        await WriteAsync(http, trace, StatusCodes.Status200OK, body);
    }

    /// <summary>Writes an error: as a page for a browser that wants one, else as JSON.</summary>
    private Task RefuseAsync(HttpContext http, ApiTrace trace, IPage? page, Refusal refusal)
    {
        if (page is not null && Html.IsWanted(http.Request))
        {
            return RefusalPage.WriteAsync(http, refusal, trace.TraceId);
        }

        usage.Count(trace.Token, http.Response.Headers);
        if (page is null)
        {
            calls.Add(trace, http.Request, refusal.Status, refusal);
        }

        var response =
            page is ConsentPage
                ? ErrorResponseWriter.WriteOfWindow(refusal, http.Request.Method)
                : ErrorResponseWriter.Write(refusal, http.Request.Method, trace.TraceId);
        return WriteAsync(http, trace, refusal.Status, JsonResponse.Text(response));
    }

    private Task WriteAsync(HttpContext http, ApiTrace trace, int status, string body)
    {
        if (trace.Fault is not { } fault)
        {
            return JsonResponse.WriteAsync(http, status, body);
        }

        RequestLog.Faulty(log, http.Request.Method, trace.Operation, fault, trace.TraceId);
        return faulty.WriteAsync(http, trace, fault, status, body);
    }
}
