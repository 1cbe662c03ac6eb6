using ThreadsSdk.Spec.Tooling.Drift;
using ThreadsSdk.Spec.Tooling.Drift.Pages;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Spec.Tooling.Tests.Drift;

public sealed class PageDriftTests
{
    private static readonly SpecSource Source = SpecFolder.Agreeing;

    /// <summary>Differences: the page, what it says, what it says then, and the finding.</summary>
    public static TheoryData<string, string, string, string> Seeds =>
        new()
        {
            {
                "publishing.md",
                "| `auto_publish_text`&lt;br&gt;&lt;br&gt;Boolean",
                "| `publish_at`&lt;br&gt;&lt;br&gt;Unixtime | **Optional.**  &lt;br&gt;When. |\n| `auto_publish_text`&lt;br&gt;&lt;br&gt;Boolean",
                "spec lacks parameter Publishing.CreateContainer publish_at"
            },
            {
                "publishing.md",
                "`creation_id`&lt;br&gt;&lt;br&gt;string | **Required.**",
                "`creation_id`&lt;br&gt;&lt;br&gt;string | **Optional.**",
                "spec differs in necessity of parameter Publishing.PublishContainer creation_id"
            },
            { "publishing.md", "`parent_post_author_only`", "`subscribers_only`", "spec lacks value ReplyControl subscribers_only" },
            {
                "publishing.md",
                "is 1,000 characters",
                "is 2,000 characters",
                "spec differs in maximum of parameter Publishing.CreateContainer alt_text"
            },
            {
                "publishing.md",
                "## `DELETE /&#123;threads-media-id&#125;`",
                "## `PATCH /&#123;threads-media-id&#125;`",
                "spec lacks operation PATCH /{media_id}"
            },
            {
                "search.md",
                "* `TOP` (*default*) — Those that many people read.<br>* `RECENT` — The",
                "* `TOP` — Those that many people read.<br>* `RECENT` (*default*) — The",
                "spec differs in default of parameter Search.SearchKeyword search_type"
            },
            { "search.md", "| `root_post` |", "| `mood` | How it sounds. |\n| `root_post` |", "spec lacks field Media mood" },
            { "search.md", "* `threads_read_replies` —", "* `threads_read_moods` —", "spec lacks value ThreadsScope threads_read_moods" },
            { "search.md", "| 24 | 4279009 |", "| 24 | 4270001 |", "spec lacks error 24/4270001" },
            {
                "search.md",
                "`reply_control`<br><br>string | **Optional.**",
                "`reply_control`<br><br>string | **Required.**",
                "pages differs in necessity of parameter Publishing.CreateContainer reply_control"
            },
            {
                "changelog.md",
                "## April 21, 2026",
                "## May 12, 2099\n\n* Something is new.\n\n## April 21, 2026",
                "spec lacks change 2099-05-12"
            },
            {
                "changelog.md",
                "# Threads Changelog\n",
                "# Threads Changelog\n\n12 Oct 2099: Something is new.\n",
                "spec lacks change 2099-10-12"
            },
            { "changelog.md", "## February 13, 2025", "## February 20, 2025", "spec differs in date of field Media gif_url" },
            {
                "changelog.md",
                "THREADS_API__LINK_LIMIT_EXCEEDED",
                "THREADS_API__TAG_LIMIT_EXCEEDED",
                "spec lacks error THREADS_API__TAG_LIMIT_EXCEEDED"
            },
            { "changelog.md", "`GET /debug_token`", "`GET /inspect_token`", "spec lacks operation GET /inspect_token" },
        };

    /// <summary>More differences of every kind.</summary>
    public static TheoryData<string, string, string, string> MoreSeeds =>
        new()
        {
            {
                "publishing.md",
                "`is_carousel_item`&lt;br&gt;&lt;br&gt;Boolean",
                "`is_carousel_item`&lt;br&gt;&lt;br&gt;int",
                "spec differs in type of parameter Publishing.CreateContainer is_carousel_item"
            },
            { "publishing.md", "* `EXPIRED` —", "* `WITHDRAWN` —", "spec lacks value ContainerStatus WITHDRAWN" },
            { "publishing.md", "`error_message` |", "`error_message`, `progress` |", "spec lacks field Container progress" },
            {
                "search.md",
                "the maximum is **100**",
                "the maximum is **50**",
                "spec differs in maximum of parameter Search.SearchKeyword limit"
            },
            {
                "search.md",
                "the default is **25**",
                "the default is **10**",
                "spec differs in default of parameter Search.SearchKeyword limit"
            },
            {
                "search.md",
                "equal to `1688540400`",
                "equal to `1700000000`",
                "spec differs in minimum of parameter Search.SearchKeyword since"
            },
            { "search.md", "-F \"search_type=RECENT\"", "-F \"sort=RECENT\"", "spec lacks parameter Search.SearchKeyword sort" },
            { "search.md", "owner{id}", "owner{id,avatar}", "spec lacks field MediaOwner avatar" },
            { "search.md", "\"is_reply\": false,", "\"is_reply\": false, \"mood\": 1,", "spec lacks field Media mood" },
            { "search.md", "\"media_type\": \"TEXT_POST\"", "\"media_type\": \"HOLOGRAM\"", "spec lacks value MediaType HOLOGRAM" },
            { "search.md", "\"code\": 100,", "\"code\": 999,", "spec lacks error 999" },
            { "search.md", "`COVERED`", "`WHISPERED`", "spec lacks value HideStatus WHISPERED" },
            {
                "search.md",
                "* `reverse` – Whether the newest comes first. The default is `true`.",
                "* `reverse` – Whether. The default is `false`.",
                "spec differs in default of parameter Replies.List reverse"
            },
            {
                "search.md",
                "`/manage_reply` to hide it",
                "`POST /{threads-reply-id}/pin_reply` to pin it",
                "spec lacks operation POST /{reply_id}/pin_reply"
            },
            { "search.md", "as HTTP status code 400", "as error code 98765", "spec lacks error 98765" },
            {
                "search.md",
                "| `root_post` |",
                "| `is_reply_owned_by_you`<br><br>Boolean | x |\n| `root_post` |",
                "spec lacks field Media is_reply_owned_by_you"
            },
            {
                "search.md",
                "| `is_reply` | Whether",
                "| `is_reply`<br><br>string | Whether",
                "spec differs in type of field Media is_reply"
            },
            { "changelog.md", "`threads_delete`", "`threads_erase`", "spec lacks value ThreadsScope threads_erase" },
        };

    [Fact]
    public void Pages_that_agree_show_no_drift()
    {
        var report = Compare(Pages());

        Assert.Empty(report.Findings);
        Assert.Empty(report.Notes);
        Assert.True(report.IsClean);
    }

    [Theory]
    [InlineData("publishing.md")]
    [InlineData("search.md")]
    [InlineData("changelog.md")]
    public void Each_page_alone_shows_no_drift(string page) => Assert.True(Compare(Pages().Where(file => file.Name == page)).IsClean);

    [Theory]
    [MemberData(nameof(Seeds))]
    [MemberData(nameof(MoreSeeds))]
    public void A_difference_is_found_and_nothing_else(string page, string agreed, string differs, string finding)
    {
        var report = Compare(Seeded([(page, agreed, differs)]));

        Assert.Equal([finding], report.Findings.Select(found => found.Id));
        Assert.Contains(page + "(", report.Findings[0].SeenIn + report.Findings[0].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publishing.md")]
    [InlineData("search.md")]
    [InlineData("changelog.md")]
    public void Five_differences_in_a_page_are_found_at_once(string page)
    {
        var seeds = Seeds.Select(seed => seed.Data).Where(seed => seed.Item1 == page).ToList();
        Assert.Equal(5, seeds.Count);

        var report = Compare(Seeded(seeds.Select(seed => (seed.Item1, seed.Item2, seed.Item3))));

        Assert.Equal(
            seeds.Select(seed => seed.Item4).Order(StringComparer.Ordinal),
            report.Findings.Select(finding => finding.Id).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_finding_names_the_line_of_the_file()
    {
        var files = Seeded([("publishing.md", "is 1,000 characters", "is 2,000 characters")]).ToList();
        var line =
            files.Single(file => file.Name == "publishing.md").Text.Split('\n').Index().Single(item => item.Item.Contains("2,000")).Index
            + 1;

        var finding = Assert.Single(Compare(files).Findings);

        Assert.Equal($"publishing.md({line})", finding.SeenIn);
        Assert.Equal($"publishing.md({line}) says 2000; the spec says 1000", finding.Detail);
    }

    [Fact]
    public void Pages_that_contradict_each_other_are_named_with_what_both_say()
    {
        var finding = Assert.Single(
            Compare(
                Seeded([("search.md", "`reply_control`<br><br>string | **Optional.**", "`reply_control`<br><br>string | **Required.**")])
            ).Findings
        );

        Assert.Equal("pages", finding.Side);
        Assert.Matches(@"^publishing\.md\(\d+\) says optional; search\.md\(\d+\) says required$", finding.Detail);
    }

    [Fact]
    public void A_contradiction_that_is_known_is_hidden_also_where_one_of_the_pages_was_saved_alone()
    {
        const string Known = "pages differs in necessity of parameter Publishing.CreateContainer reply_control";
        var files = Seeded([
                ("search.md", "`reply_control`<br><br>string | **Optional.**", "`reply_control`<br><br>string | **Required.**"),
            ])
            .ToList();
        var source = Source with { Known = KnownDrift.Parse($"{Known}\n{SpecFolder.Younger}") };

        var both = DriftComparer.Compare(source, PageSet.Parse(files));
        var guide = DriftComparer.Compare(source, PageSet.Parse(files.Where(file => file.Name == "search.md")));
        var agreeing = DriftComparer.Compare(source, PageSet.Parse(Pages()));

        Assert.True(both.IsClean);
        Assert.True(guide.IsClean);
        Assert.Equal("spec differs in necessity of parameter Publishing.CreateContainer reply_control", Assert.Single(guide.Known).Id);
        Assert.Equal(1, Assert.Single(agreeing.Stale).Line);
    }

    [Fact]
    public void An_entry_of_the_changelog_tells_what_it_says_and_can_be_known()
    {
        var files = Seeded([("changelog.md", "## April 21, 2026", "## May 12, 2099\n\n* Only `ads`.\n\n## April 21, 2026")]).ToList();
        var source = Source with
        {
            Known = KnownDrift.Parse(
                $"pages: spec lacks change 2099-05-12 # ads\npages: spec lacks change 2026-04-21\n{SpecFolder.Younger}"
            ),
        };

        var finding = Assert.Single(Compare(files).Findings);
        var report = DriftComparer.Compare(source, PageSet.Parse(files));

        Assert.Equal("Only ads.", finding.Detail);
        Assert.Empty(report.Findings);
        Assert.Equal(2, Assert.Single(report.Stale).Line);
    }

    [Fact]
    public void Pages_that_date_a_change_differently_are_named()
    {
        const string Guide =
            "# Posts\n\nUse `POST /threads`.\n\nStarting December 22, 2025, it fails with `THREADS_API__LINK_LIMIT_EXCEEDED`.\n";
        var other = Guide.Replace("December 22", "December 29", StringComparison.Ordinal);

        var same = Compare([("a.md", Guide), ("b.md", Guide)]);
        var finding = Assert.Single(Compare([("a.md", Guide), ("b.md", other)]).Findings);

        Assert.Empty(same.Findings);
        Assert.Equal("pages differs in date of change THREADS_API__LINK_LIMIT_EXCEEDED", finding.Id);
        Assert.Equal("a.md(5) says starting 2025-12-22; b.md(5) says starting 2025-12-29", finding.Detail);
    }

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
            | `hidden` | Hidden. |

            #### Sample payload

            ```json
            { "app_id": "1", "values": { "value": { "id": "1"
              "mood": "good", }, "field": "replies" } }
            ```
            """;

        var report = Compare([("webhooks.md", Page)]);

        Assert.Equal(["spec lacks field ReplyWebhook mood", "spec lacks webhook hidden"], report.Findings.Select(finding => finding.Id));
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
            | `mood` | **Optional.**<br>How to say it. |
            """;

        var report = Compare([("intents.md", Page)]);

        Assert.Equal("spec lacks parameter Urls.PostIntent mood", Assert.Single(report.Findings).Id);
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

    [Theory]
    [InlineData("# Recipes\n\nTake flour.\n", "nothing to compare with")]
    [InlineData("", "nothing to compare with")]
    public void Pages_of_something_else_are_refused(string text, string message)
    {
        var refused = Assert.Throws<SpecToolingException>(() => Compare([("page.md", text)]));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_pages_and_pages_that_cannot_be_read_are_refused()
    {
        using SpecFolder folder = new();
        folder.Write("empty/notes.txt", "nothing");
        folder.Write("deep/page.md", string.Concat(Enumerable.Repeat("> ", 50_000)) + "x");
        folder.Write("large/page.md", new string('x', 2 * 1024 * 1024 + 1));
        folder.Write("latin/page.md", "");
        File.WriteAllBytes(folder["latin/page.md"], [0x23, 0x20, 0xE9, 0x0A]);

        (string, string)[] cases =
        [
            ("none", "There is no folder"),
            ("empty/notes.txt", "is a file"),
            ("empty", "There is no page in"),
            ("deep", "page.md cannot be read as Markdown"),
            ("large", "page.md is too large"),
            ("latin", "page.md is no text in UTF-8"),
        ];
        foreach (var (name, message) in cases)
        {
            var refused = Assert.Throws<SpecToolingException>(() => PageSet.Load(folder[name]));
            Assert.Contains(message, refused.Message, StringComparison.Ordinal);
            Assert.NotEmpty(refused.NextStep);
        }
    }

    [Fact]
    public void Pages_are_found_below_the_folder_and_named_by_their_path_there()
    {
        using SpecFolder folder = new();
        folder.Write("reference/posts.md", "# Posts\n\n## `GET /likes_of_all`\n\nLikes.\n");

        var finding = Assert.Single(DriftComparer.Compare(Source, PageSet.Load(folder.FullName)).Findings);

        Assert.Equal("spec lacks operation GET /likes_of_all", finding.Id);
        Assert.Equal("reference/posts.md(3)", finding.SeenIn);
    }

    private static DriftReport Compare(IEnumerable<(string Name, string Text)> files) =>
        DriftComparer.Compare(Source, PageSet.Parse(files));

    private static IEnumerable<(string Name, string Text)> Pages() =>
        Directory
            .EnumerateFiles(SpecFolder.Pages, "*.md")
            .Where(path => Path.GetFileName(path) != "README.md")
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path).ReplaceLineEndings("\n")));

    private static IEnumerable<(string Name, string Text)> Seeded(IEnumerable<(string Page, string Agreed, string Differs)> seeds)
    {
        var pages = Pages().ToDictionary(page => page.Name, page => page.Text, StringComparer.Ordinal);
        foreach (var (page, agreed, differs) in seeds)
        {
            Assert.Contains(agreed, pages[page], StringComparison.Ordinal);
            pages[page] = pages[page].Replace(agreed, differs, StringComparison.Ordinal);
        }

        return pages.Select(page => (page.Key, page.Value));
    }
}
