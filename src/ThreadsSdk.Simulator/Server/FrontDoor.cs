using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Pages;
using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Server;

/// <summary>Where requests come in: pages to a browser, everything else to the API, and JSON for whatever goes wrong.</summary>
internal sealed class FrontDoor(
    SimulatorSpec spec,
    SimulatorState state,
    IReadOnlyList<IPage> pages,
    ApiPipeline pipeline,
    FaultyAnswer faulty,
    UsageHeader usage,
    ILogger log)
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
                await AnswerAsync(http, trace);
            }

            if (trace.Fault is null)
            {
                FrontDoorLog.Answered(log, http.Request.Method, trace.Operation, http.Response.StatusCode, trace.TraceId);
            }
        }
        catch (Refusal refusal)
        {
            if (trace.Fault is null)
            {
                FrontDoorLog.Refused(log, http.Request.Method, trace.Operation, refusal.Error.Key, refusal.Detail, trace.TraceId);
            }

            await RefuseAsync(http, trace, page, refusal);
        }
        catch (Exception exception) when (exception is BadHttpRequestException or InvalidDataException)
        {
            await RefuseAsync(http, trace, page, new Refusal(spec.Error(ThreadsError.InvalidParameter), detail: "The request cannot be read."));
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !http.Response.HasStarted)
        {
            FrontDoorLog.Failed(log, exception, http.Request.Method, trace.Operation, trace.TraceId);
            await RefuseAsync(http, trace, page, new Refusal(spec.Error(ThreadsError.UnknownError), detail: "The simulator failed: " + exception.GetType().Name));
        }
    }

    private async Task AnswerAsync(HttpContext http, ApiTrace trace)
    {
        var request = await ApiRequest.ReadAsync(http.Request);
        string body;
        lock (state.Gate)
        {
            body = JsonAnswer.Text(pipeline.Answer(request, trace));
            usage.Count(trace.Token, http.Response.Headers);
        }

        await WriteAsync(http, trace, StatusCodes.Status200OK, body);
    }

    /// <summary>A browser that wants a page gets the error as a page, everybody else as JSON.</summary>
    private Task RefuseAsync(HttpContext http, ApiTrace trace, IPage? page, Refusal refusal)
    {
        if (page is not null && Html.IsWanted(http.Request))
        {
            return RefusalPage.WriteAsync(http, refusal, trace.TraceId);
        }

        lock (state.Gate)
        {
            usage.Count(trace.Token, http.Response.Headers);
        }

        var answer = page is ConsentPage ? ErrorAnswer.WriteOfWindow(refusal) : ErrorAnswer.Write(refusal, trace.TraceId);
        return WriteAsync(http, trace, refusal.Status, JsonAnswer.Text(answer));
    }

    private Task WriteAsync(HttpContext http, ApiTrace trace, int status, string body)
    {
        if (trace.Fault is not { } fault)
        {
            return JsonAnswer.WriteAsync(http, status, body);
        }

        FrontDoorLog.Faulty(log, http.Request.Method, trace.Operation, fault, trace.TraceId);
        return faulty.WriteAsync(http, trace, fault, status, body);
    }
}
