using System.Globalization;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Cli.Demo;

internal sealed class LostResponseStep : IDemoStep
{
    private const string Text = "Once, whatever happens";

    public string Title => "A response is lost, and there is still one post";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        if (stage.Simulator is not { } simulator)
        {
            narrator.Say("The simulator runs elsewhere, so it cannot be told to lose a response. `threads demo` alone shows it.");
            return;
        }

        var threads = stage.Threads;
        narrator.Call(() => simulator.Faults.Add(SimulatorFault.LoseResponse(ThreadsOperationNames.Publishing.PublishContainer)));
        narrator.Say("The next post will be published, and then the connection breaks: nobody is told.");

        var post = Post.Text(Text);
        var progress = new DemoProgress();
        var result = await narrator.CallAsync(threads.PublishAsync(post, new() { Progress = progress }, cancellationToken));
        await stage.ReadAsync(result, progress, narrator, cancellationToken);

        var count = narrator.Call(simulator.PublishedBy(simulator.Users[0]).Count(published => published.Text == Text));
        narrator.Say($"Posts with this text: {count.ToString(CultureInfo.InvariantCulture)}.");
        narrator.KeepText("posts_with_this_text", count.ToString(CultureInfo.InvariantCulture));
    }
}
