using System.Collections.Concurrent;
using Microsoft.Playwright;
using ThreadsSdk.AspNetCore.Tests.Schedule;
using ThreadsSdk.AspNetCore.Tests.Support;
using ThreadsSdk.Browser.Tests.Support;
using Xunit;

namespace ThreadsSdk.Browser.Tests.Schedule;

/// <summary>Each test has an app with a schedule and an admin who looks at it. What the browser complains about fails the test.</summary>
public abstract class ScheduleBrowserTestBase(Chromium chromium) : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _foreign = new();
    private ScheduleApp? _app;
    private IBrowserContext? _context;
    private IPage? _page;

    protected IPage Page => _page!;

    private protected ScheduleApp App => _app!;

    private protected InMemoryScheduler Schedule => App.Schedule;

    public async ValueTask InitializeAsync()
    {
        _context = await chromium.NewContextAsync();
        _app = await ScheduleApp.StartAsync();
        await _context.SetExtraHTTPHeadersAsync(
            new Dictionary<string, string> { [HeaderLogin.Name] = "admin", [HeaderLogin.ThreadsName] = "17" }
        );
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
        _page.Dialog += (_, dialog) => _complaints.Enqueue(dialog.Message);
        _context.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not "data" } url && url.Authority != App.Address.Authority)
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

        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        Assert.Empty(_complaints);
        Assert.Empty(_foreign);
    }

    protected async Task OpenAsync(string query = "", string path = ScheduleApp.Admin)
    {
        await Page.GotoAsync(new Uri(App.Address, path + query).AbsoluteUri);
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    protected ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    protected ILocator Card(long id) => Page.Locator($"#post-{id}");

    /// <summary>Opens what can be done with a post of the list.</summary>
    protected Task OpenActionsAsync(long id) => Card(id).GetByText($"Actions for post {id}").ClickAsync();

    protected Task ExpectNoticeAsync(string text, AriaRole role = AriaRole.Status) =>
        Assertions.Expect(Page.GetByRole(role)).ToContainTextAsync(text);
}
