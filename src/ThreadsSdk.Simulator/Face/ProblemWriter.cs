using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Control;

namespace ThreadsSdk.Simulator.Face;

/// <summary>Writes what went wrong as a page.</summary>
internal sealed class ProblemWriter(SimulatorControl control) : IProblemPage
{
    public Task WriteAsync(HttpContext http, string title, string message, string back, int status) =>
        FaceRenderer.WriteAsync<ProblemPage>(
            http,
            new()
            {
                [nameof(ProblemPage.Title)] = title,
                [nameof(ProblemPage.Message)] = message,
                [nameof(ProblemPage.Back)] = back,
                [nameof(ProblemPage.Now)] = control.Now,
            },
            status
        );
}
