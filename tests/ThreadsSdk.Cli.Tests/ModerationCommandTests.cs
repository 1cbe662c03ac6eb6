using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed class ModerationCommandTests : PostingTestBase
{
    [Fact]
    public async Task Repost_reposts_and_delete_deletes()
    {
        var id = await PublishAsync("Hello");

        var repost = await RunAsync("repost", id);
        var deleted = await RunAsync("delete", id);
        var again = await TryAsync("delete", id);

        Assert.Matches(@"^\d+", repost.Out);
        Assert.Contains($"Deleted {id}.", deleted.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Posts, post => post.Id == id);
        Assert.Equal(ExitCode.Api, again.Exit);
    }

    [Fact]
    public async Task Delete_and_repost_answer_in_json()
    {
        var id = await PublishAsync("Hello");

        var repost = await RunAsync("repost", id, "--json");
        var deleted = await RunAsync("delete", id, "--json");

        Assert.NotEmpty(repost.Json.GetProperty("id").GetString()!);
        Assert.True(deleted.Json.GetProperty("success").GetBoolean());
    }

    [Fact]
    public async Task Hide_and_unhide_a_reply()
    {
        var reply = await AnswerAsync(await PublishAsync("Hello"));

        var hidden = await RunAsync("hide", reply);
        var shown = await RunAsync("unhide", reply, "--json");

        Assert.Contains($"Hidden: {reply}", hidden.Out, StringComparison.Ordinal);
        Assert.True(shown.Json.GetProperty("success").GetBoolean());
    }

    [Fact]
    public async Task Pending_replies_are_listed_approved_and_ignored()
    {
        var id = await PublishAsync("Hello", "--approve-replies");
        var (first, second) = (await AnswerAsync(id), await AnswerAsync(id));

        var pending = await RunAsync("pending", id, "--json");
        var approved = await RunAsync("approve", first);
        var ignored = await RunAsync("ignore", second);

        Assert.Equal(new HashSet<string> { first, second }, pending.Json.EnumerateArray().Select(IdOf).ToHashSet());
        Assert.Contains($"Approved: {first}", approved.Out, StringComparison.Ordinal);
        Assert.Contains($"Ignored: {second}", ignored.Out, StringComparison.Ordinal);
    }

    private static string IdOf(JsonElement item) => item.GetProperty("id").GetString()!;

    private async Task<string> PublishAsync(params string[] args) => IdOf((await RunAsync(["post", .. args, "--json"])).Json);

    private async Task<string> AnswerAsync(string id)
    {
        var run = await CommandRun.OfAsync(["reply", id, "An answer", "--allow-duplicate", "--json"], Environment(Simulator.Users[1]));
        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        return IdOf(run.Json);
    }
}
