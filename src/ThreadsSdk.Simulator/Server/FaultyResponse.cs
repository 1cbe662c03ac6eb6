using System.Globalization;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Faults;
using ThreadsSdk.Simulator.Pages;
using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.Spec;

namespace ThreadsSdk.Simulator.Server;

/// <summary>Writes the response of a call a fault happens to, whatever the response would have been.</summary>
internal sealed class FaultyResponse(SimulatorSpec spec, TimeProvider clock)
{
    public async Task WriteAsync(HttpContext http, ApiTrace trace, SimulatorFault fault, int status, string body)
    {
        switch (fault.Kind)
        {
            case FaultKind.LoseResponse or FaultKind.DropConnection:
                http.Abort();
                return;
            case FaultKind.DelayResponse:
                await Task.Delay(fault.Delay, clock, http.RequestAborted);
                break;
            default:
                var error = spec.Error(fault.Error!);
                status = (int?)fault.Status ?? error.Status;
                var refusal = new Refusal(error, detail: "A fault added to the simulator caused this error.");
                body = JsonResponse.Text(ErrorResponseWriter.Write(refusal, http.Request.Method, trace.TraceId));
                if (fault.RetryAfter is { } wait)
                {
                    http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                }

                break;
        }

        await JsonResponse.WriteAsync(http, status, body);
    }
}
