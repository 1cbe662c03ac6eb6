using System.Globalization;
using ThreadsSdk.Spec.Rules;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Spec.Tooling.Tests.Drift;

/// <summary>
/// Differences to put into the pages: the page, what it says, what it says then, and the finding. Names and figures are none that the spec
/// may have one day.
/// </summary>
internal static class PageSeeds
{
    private static readonly ThreadsSpecification Spec = SpecFolder.Agreeing.Content;

    private static readonly decimal LargestPage = Bounds("Search.SearchKeyword", "limit").Max!.Value;
    private static readonly decimal Earliest = Bounds("Search.SearchKeyword", "since").Min!.Value;
    private static readonly long UsualPage = long.Parse(Parameter("Search.SearchKeyword", "limit").Default!, CultureInfo.InvariantCulture);
    private static readonly long UnusedCode = Spec.Errors.Max(error => Math.Max(error.Code ?? 0, error.Subcode ?? 0)) + 1;

    public static decimal LongestAltText { get; } = Bounds("Publishing.CreateContainer", "alt_text").Max!.Value;

    /// <summary>Gets five for each page.</summary>
    public static TheoryData<string, string, string, string> Fives =>
        new()
        {
            {
                "publishing.md",
                "| `auto_publish_text`&lt;br&gt;&lt;br&gt;Boolean",
                "| `blink_at`&lt;br&gt;&lt;br&gt;Unixtime | **Optional.**  &lt;br&gt;When. |\n| `auto_publish_text`&lt;br&gt;&lt;br&gt;Boolean",
                "spec lacks parameter Publishing.CreateContainer blink_at"
            },
            {
                "publishing.md",
                "`creation_id`&lt;br&gt;&lt;br&gt;string | **Required.**",
                "`creation_id`&lt;br&gt;&lt;br&gt;string | **Optional.**",
                "spec differs in necessity of parameter Publishing.PublishContainer creation_id"
            },
            { "publishing.md", "`parent_post_author_only`", "`blinking_only`", "spec lacks value ReplyControl blinking_only" },
            {
                "publishing.md",
                "is 1,000 characters",
                $"is {LongestAltText + 1:N0} characters",
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
            { "search.md", "| `root_post` |", "| `blink` | How it blinks. |\n| `root_post` |", "spec lacks field Media blink" },
            { "search.md", "* `threads_read_replies` —", "* `threads_read_blinks` —", "spec lacks value ThreadsScope threads_read_blinks" },
            { "search.md", "| 24 | 4279009 |", $"| 24 | {UnusedCode} |", $"spec lacks error 24/{UnusedCode}" },
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
                "THREADS_API__BLINK_LIMIT_EXCEEDED",
                "spec lacks error THREADS_API__BLINK_LIMIT_EXCEEDED"
            },
            { "changelog.md", "`GET /debug_token`", "`GET /blink_token`", "spec lacks operation GET /blink_token" },
        };

    /// <summary>Gets more, of every kind.</summary>
    public static TheoryData<string, string, string, string> More =>
        new()
        {
            {
                "publishing.md",
                "`is_carousel_item`&lt;br&gt;&lt;br&gt;Boolean",
                "`is_carousel_item`&lt;br&gt;&lt;br&gt;int",
                "spec differs in type of parameter Publishing.CreateContainer is_carousel_item"
            },
            { "publishing.md", "* `EXPIRED` —", "* `BLINKED` —", "spec lacks value ContainerStatus BLINKED" },
            { "publishing.md", "`error_message` |", "`error_message`, `blink` |", "spec lacks field Container blink" },
            {
                "search.md",
                "the maximum is **100**",
                $"the maximum is **{LargestPage + 1}**",
                "spec differs in maximum of parameter Search.SearchKeyword limit"
            },
            {
                "search.md",
                "the default is **25**",
                $"the default is **{UsualPage + 1}**",
                "spec differs in default of parameter Search.SearchKeyword limit"
            },
            {
                "search.md",
                "equal to `1688540400`",
                $"equal to `{Earliest + 1}`",
                "spec differs in minimum of parameter Search.SearchKeyword since"
            },
            { "search.md", "-F \"search_type=RECENT\"", "-F \"blink=RECENT\"", "spec lacks parameter Search.SearchKeyword blink" },
            { "search.md", "owner{id}", "owner{id,blink}", "spec lacks field MediaOwner blink" },
            { "search.md", "\"is_reply\": false,", "\"is_reply\": false, \"blink\": 1,", "spec lacks field Media blink" },
            { "search.md", "\"media_type\": \"TEXT_POST\"", "\"media_type\": \"BLINK\"", "spec lacks value MediaType BLINK" },
            { "search.md", "\"code\": 100,", $"\"code\": {UnusedCode},", $"spec lacks error {UnusedCode}" },
            { "search.md", "`COVERED`", "`BLINKED`", "spec lacks value HideStatus BLINKED" },
            {
                "search.md",
                "* `reverse` – Whether the newest comes first. The default is `true`.",
                "* `reverse` – Whether. The default is `false`.",
                "spec differs in default of parameter Replies.List reverse"
            },
            {
                "search.md",
                "`/manage_reply` to hide it",
                "`POST /{threads-reply-id}/blink_reply` to blink",
                "spec lacks operation POST /{reply_id}/blink_reply"
            },
            { "search.md", "as HTTP status code 400", $"as error code {UnusedCode}", $"spec lacks error {UnusedCode}" },
            {
                "search.md",
                "| `root_post` |",
                "| `is_reply_blinking`<br><br>Boolean | x |\n| `root_post` |",
                "spec lacks field Media is_reply_blinking"
            },
            {
                "search.md",
                "| `is_reply` | Whether",
                "| `is_reply`<br><br>string | Whether",
                "spec differs in type of field Media is_reply"
            },
            { "changelog.md", "`threads_delete`", "`threads_blink`", "spec lacks value ThreadsScope threads_blink" },
        };

    private static ParameterSpec Parameter(string operation, string key) =>
        Spec
            .Groups.SelectMany(group => group.Operations)
            .Single(known => known.FullName == operation)
            .Parameters.Single(parameter => parameter.Key == key);

    private static BoundedRule Bounds(string operation, string key) => Assert.Single(Parameter(operation, key).Rules.OfType<BoundedRule>());
}
