using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace ThreadsSdk.Browser.Tests.Support;

/// <summary>One headless Chromium for all tests: the one THREADS_CHROMIUM names, or Debian's.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Variable = "THREADS_CHROMIUM";
    private const string DebianPath = "/usr/bin/chromium";

    // Nothing may go anywhere but to the test's own servers.
    private static readonly string[] Flags =
    [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    // A busy machine may take its time; a test that passes never waits this long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Whether to try. A path in the variable is taken at its word, so that a wrong one fails instead of skipping.</summary>
    public static bool IsThere => Named is not null || File.Exists(DebianPath);

    private static string? Named => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null;

    public async ValueTask InitializeAsync()
    {
        if (!IsThere)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Named ?? DebianPath,
                Args = Flags,

                // As root Chromium has no sandbox, and refuses to start with one.
                ChromiumSandbox = !Environment.IsPrivilegedProcess,
            }
        );
    }

    /// <summary>Opens a browser that knows nothing: no cookie, no page.</summary>
    public Task<IBrowserContext> NewContextAsync()
    {
        Assert.SkipWhen(_browser is null, $"There is no Chromium: install Debian's package chromium, or set {Variable} to its path.");
        return _browser!.NewContextAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
