using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Simulator.Control;

/// <summary>Tells a person in a browser what went wrong.</summary>
internal interface IProblemPage
{
    Task WriteAsync(HttpContext http, string title, string message, string back, int status);
}
