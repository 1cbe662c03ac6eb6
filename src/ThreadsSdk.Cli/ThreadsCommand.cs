using System.CommandLine;
using System.CommandLine.Help;
using ThreadsSdk.Cli.Commands;
using ThreadsSdk.Cli.Commands.Account;
using ThreadsSdk.Cli.Commands.Auth;
using ThreadsSdk.Cli.Commands.Call;
using ThreadsSdk.Cli.Commands.Demo;
using ThreadsSdk.Cli.Commands.Posts;
using ThreadsSdk.Cli.Commands.Replies;
using ThreadsSdk.Cli.Commands.Schedule;
using ThreadsSdk.Cli.Commands.Simulator;
using ThreadsSdk.Cli.Commands.Spec;
using ThreadsSdk.Cli.Commands.Webhooks;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Reporting;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Cli.Words;

namespace ThreadsSdk.Cli;

/// <summary>The `threads` command. It touches the console only through the streams it is given.</summary>
internal static class ThreadsCommand
{
    // Below it the names of the options leave no room for what they do.
    private const int NarrowestHelp = 40;

    public static Task<int> RunAsync(
        IReadOnlyList<string> args,
        CommandStreams streams,
        CommandEnvironment environment,
        CancellationToken cancellationToken
    ) => RunAsync(args, new CommandHost(streams, environment), cancellationToken);

    /// <summary>The tree of commands.</summary>
    public static RootCommand CreateRoot(CommandHost host)
    {
        var auth = new AuthCommand(host);
        var schedule = new ScheduleCommand(host);
        var spec = new SpecCommand(host);
        var webhooks = new WebhooksCommand(host);
        var root = new RootCommand(
            "Threads from the shell: try the API on your own machine, log in, publish, and read posts, replies and insights."
        )
        {
            CommonOptions.Json(),
            CommonOptions.ShowSecrets(),
            new DemoCommand(host),
            auth,
            new SimulatorCommand(host),
            webhooks,
            new PostCommand(host),
            new ReplyCommand(host),
            new RepostCommand(host),
            new DeleteCommand(host),
            schedule,
            ModerateCommand.Hide(host),
            ModerateCommand.Unhide(host),
            new PendingCommand(host),
            ModerateCommand.Approve(host),
            ModerateCommand.Ignore(host),
            new MeCommand(host),
            new PostsCommand(host),
            new GetCommand(host),
            new RepliesCommand(host),
            new SearchCommand(host),
            new InsightsCommand(host),
            new QuotaCommand(host),
            new CallCommand(host),
            spec,
        };
        var help = root.Options.OfType<HelpOption>().Single();
        var teaching = new ExamplesHelp(new HelpAction { MaxWidth = Math.Max(host.Streams.Width, NarrowestHelp) }, new RootHelp());
        help.Action = teaching;
        root.Options.OfType<VersionOption>().Single().Action = new VersionText();
        root.SetAction(teaching.Invoke);
        auth.SetAction(teaching.Invoke);
        schedule.SetAction(teaching.Invoke);
        spec.SetAction(teaching.Invoke);
        webhooks.SetAction(teaching.Invoke);
        Switches.TakeNoValue(root);
        return root;
    }

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandHost host, CancellationToken cancellationToken)
    {
        var streams = host.Streams with
        {
            Out = GuardedWriter.ForResults(host.Streams.Out),
            Error = GuardedWriter.ForRemarks(host.Streams.Error),
        };
        host = host with { Streams = streams };
        var root = CreateRoot(host);
        var words = CommandWords.Parse(root, args);
        Failure failure;
        try
        {
            var parsed = root.Parse(words.All, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
            if (UsageReader.Read(parsed, words) is not { } wrong)
            {
                return await InvokeAsync(parsed, host, cancellationToken);
            }

            failure = wrong;
        }
#pragma warning disable CA1031 // Every failure becomes a message and an exit code.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = FailureReader.Read(exception, cancellationToken);
        }

        // Who stopped reading a list has what was wanted.
        if (failure.Code != ExitCode.ReaderGone)
        {
            FailureWriter.Write(host.Streams.Error, failure, words.IsGiven(CommonOptions.JsonName));
        }

        return failure.Code.Number;
    }

    private static Task<int> InvokeAsync(ParseResult parsed, CommandHost host, CancellationToken cancellationToken) =>
        parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = host.Streams.Out,
                Error = host.Streams.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            },
            cancellationToken
        );
}
