using System.Text.Json.Nodes;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using Xunit;

namespace ThreadsSdk.Browser.Tests.Face;

/// <summary>The page of Scalar, in a real browser: FaceTestBase fails on requests to other hosts and on what the browser complains about.</summary>
public sealed class ControlReferenceTests(Chromium chromium) : FaceTestBase(chromium)
{
    [Fact]
    public async Task Reference_shows_every_operation_and_asks_nobody_else_in_chromium_skipped_without_chromium()
    {
        var response = await OpenReferenceAsync();

        using var http = new HttpClient { BaseAddress = Threads.BaseAddress };
        var document = JsonNode.Parse(await http.GetStringAsync("/_simulator/openapi.json", Cancel))!;
        var summaries = document["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Select(item => item.Value!["summary"]!.ToString());
        foreach (var summary in summaries)
        {
            await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = summary }).First).ToBeAttachedAsync();
        }

        foreach (var word in new[] { "Ask AI", "Deploy", "Share", "Generate SDK", "MCP", "Open API Client" })
        {
            await Assertions.Expect(Page.GetByText(word)).ToHaveCountAsync(0);
        }

        var policy = (await response.AllHeadersAsync())["content-security-policy"];
        Assert.Contains("default-src 'none'; script-src 'nonce-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures.Folder, "control-reference.png") });
    }

    [Fact]
    public async Task Request_sent_from_the_reference_reaches_the_simulator_in_chromium_skipped_without_chromium()
    {
        await OpenReferenceAsync();
        var before = Threads.Now;

        await Page.GetByRole(AriaRole.Link, new() { Name = "Puts the clock forward" }).First.ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Test Request (post /clock)" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Send") }).First.ClickAsync();

        await Assertions.Expect(Page.GetByText("200", new() { Exact = true }).First).ToBeVisibleAsync();
        Assert.InRange(Threads.Now - before, TimeSpan.FromHours(1), TimeSpan.FromHours(1.1));
    }

    [Fact]
    public async Task Reference_is_for_everybody_but_for_what_Scalar_alone_can_mend_in_chromium_skipped_without_chromium()
    {
        await OpenReferenceAsync();

        var found = await Page.RunAxe();

        // The colours are Scalar's own.
        var serious = found.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => violation.Id);
        Assert.Empty(serious.Except(["color-contrast"]));
    }

    [Fact]
    public async Task Foot_of_every_page_leads_to_the_reference_in_chromium_skipped_without_chromium()
    {
        await OpenAsync("/faults");

        await Page.GetByRole(AriaRole.Link, new() { Name = "/_simulator", Exact = true }).ClickAsync();

        await Assertions.Expect(Page).ToHaveTitleAsync("Control API · Threads, simulated");
    }

    private async Task<IResponse> OpenReferenceAsync()
    {
        var response = await Page.GotoAsync(new Uri(Threads.BaseAddress, "/_simulator/docs").AbsoluteUri);
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Control API of the Threads simulator" }))
            .ToBeVisibleAsync();
        return response!;
    }
}
