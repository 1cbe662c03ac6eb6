using System.Collections.Concurrent;
using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Samples.Tests.Support;

/// <summary>Each test has an app of its own; what the console of a page shows as an error fails it.</summary>
public abstract class SampleTestBase(Chromium chromium) : IAsyncLifetime
{
    // Milliseconds; a test that passes never waits this long.
    private const float Patience = 10_000;

    private readonly ConcurrentQueue<string> _errors = new();
    private readonly List<IBrowserContext> _windows = [];
    private SampleApp? _app;
    private IPage? _last;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected ThreadsSimulator Threads => _app!.Threads;

    protected SimulatedUser Ada => Threads.Users[0];

    protected SimulatedUser Ben => Threads.Users[1];

    private protected IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        // Skips before anything is started.
        await (await chromium.NewContextAsync()).DisposeAsync();
        _app = new SampleApp();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_last is not null && TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await _last.ScreenshotAsync(
                new() { Path = Path.Combine(Pictures.Folder, $"{TestContext.Current.TestMethod!.MethodName}.png"), FullPage = true }
            );
        }

        foreach (var window in _windows)
        {
            await window.DisposeAsync();
        }

        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        Assert.Empty(_errors);
    }

    /// <summary>Opens a window that knows nothing of the others.</summary>
    protected async Task<IPage> OpenAsync(string path = "/")
    {
        var window = await chromium.NewContextAsync();
        _windows.Add(window);
        var page = _last = await window.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        page.PageError += (_, error) => _errors.Enqueue(error);
        await page.GotoAsync(At(path));
        return page;
    }

    /// <summary>Opens a window in which a user is logged in.</summary>
    protected async Task<IPage> LogInAsync(SimulatedUser user)
    {
        var page = await OpenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Log in with Threads" }).ClickAsync();
        await ApproveAsync(page, user);
        return page;
    }

    /// <summary>Approves in the window of Threads.</summary>
    protected static async Task ApproveAsync(IPage page, SimulatedUser user)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(user);
        await page.GetByLabel("You are").SelectOptionAsync(user.Username);
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Your posts");
    }

    /// <summary>Posts, or replies, as a user who is elsewhere.</summary>
    /// <returns>The id of the post.</returns>
    protected async Task<string> PostAsync(SimulatedUser user, string text, string? replyTo = null)
    {
        using var threads = new ThreadsClient(Threads.ClientOptions(user));
        var post = Post.Text(text);
        return (await threads.PublishAsync(replyTo is null ? post : post.ReplyingTo(replyTo), cancellationToken: Cancel)).Id;
    }

    /// <summary>Waits until a page is told of replies.</summary>
    protected static Task IsLiveAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Assertions.Expect(page.Locator("#live")).ToHaveAttributeAsync("data-state", "open");
    }

    protected static ILocator Heading(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.GetByRole(AriaRole.Heading, new() { Level = 1 });
    }

    protected static ILocator Button(IPage page, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.GetByRole(AriaRole.Button, new() { Name = name });
    }

    protected string At(string path) => new Uri(_app!.Address, path).AbsoluteUri;
}
