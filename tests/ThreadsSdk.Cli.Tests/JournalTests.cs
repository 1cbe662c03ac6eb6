using System.Text.RegularExpressions;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed class JournalTests : PostingTestBase
{
    private static readonly string[] Video = ["post", "A video", "--file", "https://example.com/a.mp4"];

    [Fact]
    public async Task A_video_that_Meta_refuses_with_a_key_is_not_to_be_resumed_but_discarded()
    {
        Simulator.Faults.Add(SimulatorFault.FailContainer(ContainerError.InvalidDuration));

        var failed = await TryAsync([.. Video, "--key", "news"]);
        var list = await RunAsync("post", "--list");
        var discarded = await RunAsync("post", "--discard", "news");
        var empty = await RunAsync("post", "--list");
        await RunAsync("post", "Another text", "--key", "news");

        Assert.Equal(ExitCode.Api, failed.Exit);
        Assert.DoesNotContain("--resume", failed.Error, StringComparison.Ordinal);
        Assert.Contains("threads post --discard news", failed.Error, StringComparison.Ordinal);
        Assert.StartsWith("news\t", list.Out, StringComparison.Ordinal);
        Assert.Contains("news", discarded.Out, StringComparison.Ordinal);
        Assert.Contains("nothing was stopped", empty.Out, StringComparison.Ordinal);
        Assert.Equal("Another text", Assert.Single(Posts).Text);
    }

    [Fact]
    public async Task A_video_that_Meta_refuses_without_a_key_leaves_nothing_behind()
    {
        Simulator.Faults.Add(SimulatorFault.FailContainer(ContainerError.InvalidDuration));

        var failed = await TryAsync(Video);

        Assert.Equal(ExitCode.Api, failed.Exit);
        Assert.DoesNotContain("--resume", failed.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Journals, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_video_that_could_not_be_fetched_can_be_resumed()
    {
        Simulator.Faults.Add(SimulatorFault.FailContainer(ContainerError.FailedDownloadingVideo));

        var failed = await TryAsync([.. Video, "--key", "news"]);
        await RunAsync("post", "--resume", "news");

        Assert.Contains("threads post --resume news", failed.Error, StringComparison.Ordinal);
        Assert.Single(Posts);
    }

    [Fact]
    public async Task An_image_that_could_not_be_fetched_can_be_resumed()
    {
        Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.MediaNotFetched, ThreadsOperationNames.Publishing.CreateContainer) with
            {
                Skip = 1,
            }
        );

        var failed = await TryAsync(
            "post",
            "--file",
            "https://example.com/sea.jpg",
            "--file",
            "https://example.com/sun.jpg",
            "--key",
            "sea"
        );
        await RunAsync("post", "--resume", "sea");

        Assert.Contains("threads post --resume sea", failed.Error, StringComparison.Ordinal);
        Assert.Single(Posts);
    }

    [Fact]
    public async Task A_repost_of_a_post_that_is_not_there_leaves_nothing_to_resume()
    {
        var failed = await TryAsync("repost", "17841400000000404");

        Assert.Equal(ExitCode.Api, failed.Exit);
        Assert.DoesNotContain("--resume", failed.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Journals, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_key_may_be_any_word_but_the_id_of_something_begun_without_one()
    {
        Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.PermissionMissing, ThreadsOperationNames.Publishing.PublishContainer));
        var id = (await TryAsync("post", "Stopped", "--json")).ErrorJson.GetProperty("journal").GetString()!;

        var refused = await TryAsync("post", "Another", "--key", id);
        await RunAsync("post", "Third", "--key", "once-more");
        await RunAsync("post", "--resume", id);

        Assert.Equal(ExitCode.Usage, refused.Exit);
        Assert.Contains(id, refused.Error, StringComparison.Ordinal);
        Assert.Equal(["Third", "Stopped"], Posts.Select(post => post.Text));
        Assert.Equal(["publish-once-more"], Written());
    }

    [Fact]
    public async Task The_journal_of_a_draft_without_a_key_stays_once_it_is_out_and_has_its_place()
    {
        var draft = (await RunAsync("post", "Soon", "--stage", "--json")).Json.GetProperty("draft").GetString()!;
        await RunAsync("post", "--publish", draft);

        var path = Assert.Single(Directory.EnumerateFiles(Journals, "*.json", SearchOption.AllDirectories));

        Assert.Equal(Path.Combine(Journals, "drafts without key", $"publish-{draft}.json"), path);
    }

    [Fact]
    public async Task A_post_without_a_key_leaves_no_file_behind()
    {
        await RunAsync("post", "Hello");

        Assert.Empty(Directory.EnumerateFiles(Journals, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("published")]
    [InlineData("not-published")]
    public async Task A_repost_whose_outcome_is_unknown_is_settled_by_the_lines_it_prints(string assumption)
    {
        await RunAsync("post", "My own");
        var isOut = assumption == "published";
        Simulator.Faults.Add(
            isOut
                ? SimulatorFault.LoseResponse(ThreadsOperationNames.Media.Repost)
                : SimulatorFault.DropConnection(ThreadsOperationNames.Media.Repost)
        );
        Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.PermissionMissing, ThreadsOperationNames.Media.List));

        var unknown = await TryAsync("repost", Posts[0].Id);
        var line = Regex.Match(unknown.Error, $"threads (post --resume .+ --assume {assumption})$", RegexOptions.Multiline);
        Assert.True(line.Success, unknown.Error);
        var settled = await RunAsync(line.Groups[1].Value.Split(' '));

        Assert.Equal(ExitCode.Network, unknown.Exit);
        Assert.Contains("Look at your profile", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(2, Posts.Count);
        Assert.Contains(Posts[1].Id, settled.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("post", "--assume", "published")]
    [InlineData("post", "Hello", "--assume", "published")]
    [InlineData("post", "--resume", "--assume", "published")]
    [InlineData("post", "--discard", "nothing")]
    [InlineData("post", "--list", "--resume")]
    [InlineData("post", "--list", "--discard", "news")]
    [InlineData("post", "Hello", "--list")]
    [InlineData("post", "--discard", "news", "--dry-run")]
    public async Task A_list_or_a_discard_that_makes_no_sense_is_refused(params string[] args)
    {
        var run = await TryAsync(args);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("next:  ", run.Error, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Theory]
    [InlineData("threads_delete", "delete", "OWN")]
    [InlineData("threads_keyword_search", "search", "dotnet")]
    [InlineData("threads_profile_discovery", "posts", "@ada.codes")]
    [InlineData("threads_content_publish", "post", "Hello")]
    public async Task A_scope_that_is_missing_is_named_with_the_line_that_asks_for_it(string scope, params string[] args)
    {
        await RunAsync("post", "My own");
        var own = Posts[0].Id;
        var environment = Environment();
        environment[ThreadsSdk.Cli.Shell.CommandEnvironment.AccessToken] = Simulator.CreateAccessToken(Ada, ThreadsScope.Basic);

        var run = await CommandRun.OfAsync([.. args.Select(arg => arg.Replace("OWN", own, StringComparison.Ordinal))], environment);

        Assert.Equal(ExitCode.Api, run.Exit);
        Assert.Matches($@"threads auth login --scopes threads_basic,\S*{scope}", run.Error);
    }
}
