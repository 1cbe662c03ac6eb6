using System.Collections.Concurrent;
using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Browser.Tests.Face;

/// <summary>Each test has a simulator and a browser that looks at it. What the browser complains about fails the test.</summary>
public abstract class FaceTestBase(Chromium chromium) : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _foreign = new();
    private ThreadsSimulator? _threads;
    private ThreadsClient? _client;
    private IBrowserContext? _context;
    private IPage? _page;

    protected ThreadsSimulator Threads => _threads!;

    /// <summary>A client of the first user.</summary>
    protected ThreadsClient Client => _client!;

    protected SimulatedUser Ada => Threads.Users[0];

    protected IPage Page => _page!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _context = await chromium.NewContextAsync();
        _threads = await ThreadsSimulator.StartAsync(new() { Seed = false, ImageProcessingTime = TimeSpan.Zero }, Cancel);
        _client = new ThreadsClient(_threads.ClientOptions());
        _page = await _context.NewPageAsync();
        _page.Console += (_, message) =>
        {
            // That the answer to a form is an error is what some tests are about; the browser writes it down too.
            if (message.Type is "error" or "warning" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
            {
                _complaints.Enqueue(message.Text);
            }
        };
        _page.PageError += (_, error) => _complaints.Enqueue(error);
        _context.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != _threads.BaseAddress.Authority)
            {
                _foreign.Enqueue(request.Url);
            }
        };
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_context is not null)
        {
            await _context.DisposeAsync();
        }

        _client?.Dispose();
        if (_threads is not null)
        {
            await _threads.DisposeAsync();
        }

        Assert.Empty(_complaints);
        Assert.Empty(_foreign);
    }

    /// <summary>Stops the simulator, and starts another one at the same address.</summary>
    protected async Task RestartAsync(Func<Task> meanwhile)
    {
        ArgumentNullException.ThrowIfNull(meanwhile);
        var port = Threads.BaseAddress.Port;
        _client!.Dispose();
        await Threads.DisposeAsync();
        await meanwhile();
        _threads = await ThreadsSimulator.StartAsync(new() { Seed = false, Port = port }, Cancel);
        _client = new ThreadsClient(_threads.ClientOptions());

        // What the browser wrote about the connection it lost is what the test is about.
        _complaints.Clear();
    }

    protected async Task OpenAsync(string path)
    {
        await Page.GotoAsync(new Uri(Threads.BaseAddress, path).AbsoluteUri);
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    protected ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });
}
