using System.Diagnostics;
using System.Globalization;
using ThreadsSdk.Benchmarks.Baselines;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Benchmarks;

/// <summary>A server in a new process, from the start of the process to its first response.</summary>
internal static class StartUp
{
    /// <summary>Runs in a process of its own, and prints how many milliseconds it took.</summary>
    /// <param name="server">Which one: Hello or Simulator.</param>
    public static async Task<int> RunAsync(string server)
    {
        using var http = new HttpClient();
        if (server == nameof(Hello))
        {
            await Hello(http).ConfigureAwait(false);
        }
        else
        {
            await Simulator(http).ConfigureAwait(false);
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine((TimeProvider.System.GetLocalNow() - self.StartTime).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    public static async Task Hello(HttpClient http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var server = await HelloServer.StartAsync().ConfigureAwait(false);
        await using var disposal = server.ConfigureAwait(false);
        await http.GetStringAsync(new Uri(server.Urls.Single())).ConfigureAwait(false);
    }

    public static async Task Simulator(HttpClient http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var simulator = await ThreadsSimulator.StartAsync().ConfigureAwait(false);
        await using var disposal = simulator.ConfigureAwait(false);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(simulator.BaseAddress, "/v1.0/me"));
        request.Headers.Authorization = new("Bearer", simulator.Users[0].AccessToken);
        using var response = await http.SendAsync(request).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
    }
}
