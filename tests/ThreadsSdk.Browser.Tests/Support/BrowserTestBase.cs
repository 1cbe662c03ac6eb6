using System.Collections.Concurrent;
using Microsoft.Playwright;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Browser.Tests.Support;

/// <summary>Each test has a browser without memory, an app to sign in to, and a Threads of its own. What fails leaves a picture.</summary>
public abstract class BrowserTestBase(Chromium chromium) : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _requests = new();
    private SignInApp? _app;
    private ThreadsSimulator? _threads;
    private IBrowserContext? _context;
    private IPage? _page;

    protected SignInApp App => _app!;

    protected ThreadsSimulator Threads => _threads!;

    protected IPage Page => _page!;

    /// <summary>The user the tests sign in as: not the one the window offers first.</summary>
    protected SimulatedUser Ben => Threads.Users[1];

    protected ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    protected ILocator UserChoice => Page.GetByLabel("You are");

    protected ILocator Approve => Page.GetByRole(AriaRole.Button, new() { Name = "Approve" });

    protected ILocator CancelButton => Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" });

    /// <summary>Every address the browser asked for.</summary>
    protected IReadOnlyCollection<string> Requests => _requests;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _context = await chromium.NewContextAsync();
        _app = await SignInApp.StartAsync(Cancel);
        var options = new ThreadsSimulatorOptions();
        options.RedirectUris.Add(_app.RedirectUri);
        _threads = await ThreadsSimulator.StartAsync(options, Cancel);
        _app.Use(_threads);
        _context.Request += (_, request) => _requests.Enqueue(request.Url);
        _page = await _context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_page is not null && TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await PictureAsync(_page);
        }

        if (_context is not null)
        {
            await _context.DisposeAsync();
        }

        if (_threads is not null)
        {
            await _threads.DisposeAsync();
        }

        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    /// <summary>Clicks the link of the app, which leads to the window.</summary>
    protected async Task OpenWindowAsync()
    {
        await Page.GotoAsync(App.Address.AbsoluteUri);
        await Page.GetByRole(AriaRole.Link, new() { Name = "Continue with Threads" }).ClickAsync();
        await Assertions.Expect(Heading).ToHaveTextAsync("Simulated App asks for access to Threads");
    }

    private static async Task PictureAsync(IPage page)
    {
        var name = $"{TestContext.Current.TestMethod!.MethodName}.png";
        var picture = await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures.Folder, name), FullPage = true });
        TestContext.Current.AddAttachment(name, picture, "image/png");
    }
}
