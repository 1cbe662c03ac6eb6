using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Webhooks;

/// <summary>A running `threads webhooks listen`.</summary>
internal sealed class ListenRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly LiveOutput _output = new();
    private readonly Keys _keys = new();
    private readonly Task<int> _run;

    public ListenRun(
        string[] options,
        Dictionary<string, string>? environment = null,
        string input = "",
        int? width = null,
        TextWriter? output = null,
        TimeProvider? clock = null
    )
    {
        _keys.Press(input);
        var streams = new CommandStreams(_keys, output ?? _output, _output)
        {
            IsTerminal = width is not null,
            Width = width ?? CommandStreams.PlainWidth,
        };
        var host = new CommandHost(streams, new CommandEnvironment(environment ?? [])) { Clock = clock ?? TimeProvider.System };
        _run = Task.Run(() => ThreadsCommand.RunAsync(["webhooks", "listen", .. options], host, _stop.Token));
    }

    public string Text => _output.ToString();

    public void Press(string keys) => _keys.Press(keys);

    public void EndInput() => _keys.End();

    /// <summary>Waits until a text has come so many times; the command must not end before.</summary>
    public async Task<string> UntilAsync(string text, int times = 1)
    {
        using var limit = new CancellationTokenSource(Patience);
        var found = _output.UntilAsync(text, times, limit.Token);
        if (await Task.WhenAny(found, _run) != found)
        {
            Assert.Fail($"It ended with {await _run}: {Text}");
        }

        try
        {
            return await found;
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"{text} did not come: {Text}");
            throw;
        }
    }

    /// <summary>Waits for so many lines of JSON of a type, and returns the last of them.</summary>
    public async Task<JsonElement> LineAsync(string type, int times = 1)
    {
        var start = $$"""{"type":"{{type}}",""";
        await UntilAsync(start, times);
        var text = await UntilAsync(
            Environment.NewLine,
            Text[..Text.LastIndexOf(start, StringComparison.Ordinal)].Split(Environment.NewLine).Length
        );
        return JsonDocument
            .Parse(text.Split(Environment.NewLine).Last(line => line.StartsWith(start, StringComparison.Ordinal)))
            .RootElement;
    }

    public Task<ExitCode> StopAsync()
    {
        _stop.Cancel();
        return EndAsync();
    }

    public async Task<ExitCode> EndAsync() => ExitCode.From(await _run.WaitAsync(Patience));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await ((Task)_run.WaitAsync(Patience)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _keys.Dispose();
        await _output.DisposeAsync();
    }
}
