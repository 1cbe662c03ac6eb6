using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ThreadsSdk.Benchmarks.Baselines;
using ThreadsSdk.Benchmarks.Inputs;
using ThreadsSdk.Http;
using ThreadsSdk.Runtime;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Benchmarks;

/// <summary>Reading a page of 100 posts, from bytes to models.</summary>
[MemoryDiagnoser]
public class ReadPosts
{
    private byte[] _json = [];
    private byte[] _received = [];

    /// <summary>Whether slashes and all but ASCII are escaped, as Meta's servers do.</summary>
    [Params(true, false)]
    public bool Escaped { get; set; } = true;

    [GlobalSetup]
    public void Setup()
    {
        _json = Escaped ? PostsPage.Escaped(100) : PostsPage.Plain(100);
        _received = new byte[_json.Length];
    }

    [Benchmark(Baseline = true)]
    public object SystemTextJson() => JsonSerializer.Deserialize(_json, PlainJson.Default.PlainListPlainMedia)!;

    /// <summary>As the transport does it: the buffer that received the answer is rewritten, which here means to fill it first.</summary>
    [Benchmark]
    public object Sdk()
    {
        _json.CopyTo(_received, 0);
        var json = _received.AsSpan(0, Escapes.Remove(_received));
        return ResponseReader.Read(json, static (ref Utf8JsonReader reader) => PageReader.Read(ref reader, Media.Read));
    }
}
