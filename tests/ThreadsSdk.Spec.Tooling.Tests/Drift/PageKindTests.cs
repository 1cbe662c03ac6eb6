using Xunit;
using static ThreadsSdk.Spec.Tooling.Tests.Drift.PageFixtures;

namespace ThreadsSdk.Spec.Tooling.Tests.Drift;

/// <summary>What else than calls is on pages: webhooks, addresses of a browser, and dates.</summary>
public sealed class PageKindTests
{
    [Fact]
    public void Webhooks_and_their_payloads_are_compared()
    {
        const string Page = """
            # Webhooks

            ##### Moderate topic fields

            | Name | Description |
            | --- | --- |
            | `replies` | Replies. |
            | `delete` | Deleted. |
            | `blinks` | Blinks. |

            #### Sample payload

            ```json
            { "app_id": "1", "values": { "value": { "id": "1"
              "blink": "good", }, "field": "replies" } }
            ```
            """;

        var report = Compare([("webhooks.md", Page)]);

        Assert.Equal(["spec lacks field ReplyWebhook blink", "spec lacks webhook blinks"], report.Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void Addresses_to_open_in_a_browser_are_compared()
    {
        const string Page = """
            # Web Intents

            ### URL Format

            The format is [https://www.threads.com/intent/post](https://www.threads.com/intent/post).

            ### Supported Parameters

            | Name | Description |
            | --- | --- |
            | `text` | **Optional.**<br>What to say. |
            | `blink` | **Optional.**<br>How to say it. |
            """;

        var report = Compare([("intents.md", Page)]);

        Assert.Equal("spec lacks parameter Urls.PostIntent blink", Assert.Single(report.Findings).Id);
    }

    [Fact]
    public void A_page_changed_later_and_a_date_that_is_none_are_noted()
    {
        var report = Compare([
            ("changelog.md", "# Changelog\n\nUpdated: Aug 12, 2099\n\n## February 30, 2026\n\n* What?\n\n## April 21, 2026\n\n* Ads.\n"),
        ]);

        Assert.Equal(
            [
                "No date: \"February 30, 2026\" at changelog.md(5).",
                $"changelog.md was changed on 2099-08-12; the spec covers changes up to {Source.Content.Api!.Date}.",
            ],
            report.Notes
        );
        Assert.True(report.IsClean);
    }
}
