using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Simulator.Pages;

/// <summary>Represents a page the simulator shows in a browser, beside the API.</summary>
internal interface IPage
{
    bool Serves(HttpRequest request);

    Task ServeAsync(HttpContext http);
}
