using System.Globalization;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Faults;
using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.Spec;

namespace ThreadsSdk.Simulator.Server;

/// <summary>Does to an answer what a fault says, whatever the answer would have been.</summary>
internal sealed class FaultyAnswer(SimulatorSpec spec, TimeProvider clock)
{
    public async Task WriteAsync(HttpContext http, ApiTrace trace, SimulatorFault fault, int status, string body)
    {
        switch (fault.Kind)
        {
            case FaultKind.LoseAnswer or FaultKind.DropConnection:
                http.Abort();
                return;
            case FaultKind.DelayAnswer:
                await Task.Delay(fault.Delay, clock, http.RequestAborted);
                break;
            default:
                var error = spec.Error(fault.Error!);
                status = (int?)fault.Status ?? error.Status;
                var refusal = new Refusal(error, detail: "The simulator was told to answer this.");
                body = JsonAnswer.Text(ErrorAnswer.Write(refusal, trace.TraceId));
                if (fault.RetryAfter is { } wait)
                {
                    http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                }

                break;
        }

        await JsonAnswer.WriteAsync(http, status, body);
    }
}
