using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Demo;

internal sealed class ReplyStep : IDemoStep
{
    public string Title => "A second user replies; the reply is hidden";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var threads = stage.Threads;
        var post = stage.Published[0];
        var login = await narrator.WaitAsync(
            "The second user logs in",
            SignIn.RunAsync(stage.App, user: 1, narrator.Silent(), cancellationToken)
        );
        using var other = new ThreadsClient(login.AccessToken, new() { BaseAddress = stage.App.Address });
        narrator.Say("The second user logs in the same way and has a client too.");

        var reply = await narrator.CallAsync(
            other.PublishAsync(Post.Text("First!").ReplyingTo(post.Id!), cancellationToken: cancellationToken)
        );
        await narrator.CallAsync(threads.Replies.HideAsync(reply.Id, cancellationToken));

        var replies = await narrator.CallAsync(threads.Replies.ListPageAsync(post.Id!, cancellationToken: cancellationToken));
        narrator.Show(MediaTable.Create(replies.Items));
        narrator.Say($"The reply is now {replies.Items.FirstOrDefault(item => item.Id == reply.Id)?.HideStatus?.ToString() ?? "gone"}.");
        narrator.KeepAll("replies", replies.Items);
    }
}
