using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using ThreadsSdk.Benchmarks.Baselines;
using ThreadsSdk.Benchmarks.Inputs;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Benchmarks;

/// <summary>Small GETs of the simulator beside a server that says hello, under the same load: what tests that make thousands of calls wait for.</summary>
public class ServeGet : IDisposable
{
    private WebApplication _hello = null!;
    private ThreadsSimulator _simulator = null!;
    private SocketLoad _ofHello = null!;
    private SocketLoad _ofProfile = null!;
    private SocketLoad _ofPost = null!;

    [GlobalSetup]
    public void Setup()
    {
        _hello = HelloServer.StartAsync().GetAwaiter().GetResult();
        _simulator = ThreadsSimulator.StartAsync(new() { Seed = false }).GetAwaiter().GetResult();
        var token = _simulator.Users[0].AccessToken;
        using var client = new ThreadsClient(_simulator.ClientOptions());
        var post = client.PublishAsync(Post.Text("Hello")).GetAwaiter().GetResult().Id;
        _ofHello = new SocketLoad(new Uri(_hello.Urls.Single()), "/", token);
        _ofProfile = new SocketLoad(_simulator.BaseAddress, "/v1.0/me?fields=id,username", token);
        _ofPost = new SocketLoad(_simulator.BaseAddress, $"/v1.0/{post}?fields=id,text,timestamp,permalink", token);
    }

    [Benchmark(Baseline = true)]
    public object Hello() => _ofHello.Run();

    [Benchmark]
    public object Profile() => _ofProfile.Run();

    [Benchmark]
    public object OnePost() => _ofPost.Run();

    [GlobalCleanup]
    public void Dispose()
    {
        _ofHello?.Dispose();
        _ofProfile?.Dispose();
        _ofPost?.Dispose();
        _simulator?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _hello?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }
}
