using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Benchmarks.Baselines;

namespace ThreadsSdk.Benchmarks;

/// <summary>
/// The first call of a process, from making the client to the model: a post is read from a server on this machine. A container is built
/// before, as it is in an app that has one; what is asked of it counts.
/// </summary>
internal static class FirstCall
{
    private const string Token = "THAABenchmarkToken";
    private const string Id = "18000000000000123";

    /// <summary>Runs in a process of its own, and prints how many milliseconds it took.</summary>
    /// <param name="way">Who calls: Raw, Sdk, CreateClient or UseRefit.</param>
    /// <param name="address">The server.</param>
    public static async Task<int> RunAsync(string way, Uri address)
    {
        var services = way == nameof(UseRefit) ? Build(address) : null;
        var started = Stopwatch.GetTimestamp();
        await (
            way switch
            {
                nameof(Raw) => Raw(address),
                nameof(Sdk) => Sdk(address),
                nameof(CreateClient) => CreateClient(address),
                _ => UseRefit(services!),
            }
        ).ConfigureAwait(false);
        Console.WriteLine(Stopwatch.GetElapsedTime(started).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    public static async Task Raw(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        await new RawClient(http, Token).GetAsync(Id).ConfigureAwait(false);
    }

    public static async Task Sdk(Uri address)
    {
        using var threads = new ThreadsClient(Token, new() { BaseAddress = address });
        await threads.Media.GetAsync(Id).ConfigureAwait(false);
    }

    public static async Task CreateClient(Uri address)
    {
        using var threads = ThreadsRefit.CreateClient(Token, new() { BaseAddress = address });
        await threads.Media.GetAsync(Id).ConfigureAwait(false);
    }

    public static Task UseRefit(IServiceProvider services) => services.GetRequiredService<IMediaRefitApi>().MediaGetAsync(Id);

    private static ServiceProvider Build(Uri address)
    {
        var services = new ServiceCollection();
        services.AddThreads(options => (options.AccessToken, options.BaseAddress) = (Token, address)).UseRefit();
        return services.BuildServiceProvider();
    }
}
