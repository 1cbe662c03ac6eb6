using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ThreadsSdk.Simulator.Control;

/// <summary>
/// Tells a page that something has changed, as server-sent events whose id is the number of changes so far. Many changes at once are one event, and
/// a page that comes back tells what it has seen, so that it misses none.
/// </summary>
internal static class EventStream
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    public static async Task WriteAsync(HttpContext http, SimulatorControl control)
    {
        // A page that stays open must not keep the simulator from stopping.
        var lifetime = http.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var stopping = source.Token;
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        var seen = long.TryParse(http.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? last
            : control.Changes.Version;
        if (seen > control.Changes.Version)
        {
            // It has seen another simulator, which stood here before.
            seen = -1;
        }

        await http.Response.WriteAsync("retry: 1000\n\n", stopping);
        await http.Response.Body.FlushAsync(stopping);
        try
        {
            while (true)
            {
                if (await ChangesAsync(control, seen, stopping))
                {
                    seen = control.Changes.Version;
                    await http.Response.WriteAsync(
                        string.Create(CultureInfo.InvariantCulture, $"id: {seen}\nevent: change\ndata: {seen}\n\n"),
                        stopping
                    );
                }
                else
                {
                    await http.Response.WriteAsync(": still here\n\n", stopping);
                }

                await http.Response.Body.FlushAsync(stopping);
                await Task.Delay(Pause, TimeProvider.System, stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the simulator stops.
        }
    }

    /// <summary>Waits for a change, and gives up in time to show that the connection lives.</summary>
    private static async Task<bool> ChangesAsync(SimulatorControl control, long seen, CancellationToken stopping)
    {
        try
        {
            await control.Changes.WaitAsync(seen, stopping).WaitAsync(Beat, TimeProvider.System, stopping);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
