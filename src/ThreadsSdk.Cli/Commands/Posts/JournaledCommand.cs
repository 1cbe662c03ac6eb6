using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.MediaHosting;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Publishing;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Commands.Posts;

/// <summary>A command that writes down how far it is, so that it can go on without posting anything twice.</summary>
internal abstract class JournaledCommand : UserCommand
{
    protected JournaledCommand(CommandHost host, string name, string description)
        : base(host, name, description) { }

    public sealed override IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.PublishVariables;

    protected PublishingOptions Ways { get; } = new();

    /// <param name="parsed">The command line.</param>
    /// <param name="output">Where the result goes.</param>
    /// <param name="work">What is published.</param>
    /// <param name="publish">Begins, or goes on.</param>
    /// <param name="cancellationToken">Stops it; then it can be resumed.</param>
    protected Task PublishAsync(
        ParseResult parsed,
        CommandOutput output,
        JournaledWork work,
        Func<IThreadsClient, PublishOptions, Task<PublishResult>> publish,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            parsed,
            output,
            work,
            publish,
            async result =>
            {
                // First, as nobody may read the result.
                await FinishAsync(parsed, output, work.Journals, result.Journal);
                PublishReport.Write(Host, output, result);
            },
            cancellationToken
        );

    /// <summary>Does what is written down as it goes, and reports what came of it.</summary>
    protected async Task RunAsync<T>(
        ParseResult parsed,
        CommandOutput output,
        JournaledWork work,
        Func<IThreadsClient, PublishOptions, Task<T>> publish,
        Func<T, Task> report,
        CancellationToken cancellationToken
    )
    {
        var journals = work.Journals;
        var mediaHost = Ways.OpenMediaHost(parsed, Host);
        using var closing = mediaHost as IDisposable;
        MediaHosts.Check(mediaHost, work.Files);
        using var threads = await ConnectAsync(parsed, output, cancellationToken);

        // Not "me": a journal must not go on with the token of somebody else.
        var me = await threads.Profiles.GetAsync(ThreadsApi.OwnUser, ProfileFields.Id, cancellationToken);
        var options = Ways.Read(parsed) with
        {
            UserId = me.Id ?? ThreadsApi.OwnUser,
            JournalStore = journals,
            MediaHost = mediaHost,
            IncludePermalinks = true,
        };
        LastJournal? last = null;
        try
        {
            var result = await PublishDisplay.RunAsync(
                Host,
                output.IsJson || Ways.IsQuiet(parsed),
                progress => publish(threads, options with { Progress = last = new LastJournal(progress) })
            );
            await report(result);
        }
        catch (Exception e) when (e is ThreadsValidationException or DuplicatePostException)
        {
            await JournalCleaning.ForgetAsync(journals, work.Id, CancellationToken.None);
            throw;
        }
        catch (Exception e) when (UnfinishedException.JournalOf(e, last?.Journal) is { } journal)
        {
            throw new UnfinishedException(e, journal, await NextStepAsync(parsed, journals, journal, e));
        }
    }

    private async Task<string?> NextStepAsync(ParseResult parsed, JournalStore journals, PublishJournal journal, Exception failure)
    {
        if (journal.Revision == 0)
        {
            return null;
        }

        if (failure is PublishOutcomeUnknownException)
        {
            return Ways.SettleLines(parsed, journal.Id);
        }

        if (!LastingFailure.Is(failure))
        {
            return $"To go on: {Ways.ResumeLine(parsed, journal.Id)}";
        }

        await JournalCleaning.ForgetAsync(journals, journal.Id, CancellationToken.None);
        return await journals.LoadAsync(journal.Id, CancellationToken.None) is null
            ? null
            : $"Resuming would fail again. Mend it, forget this attempt, and post again: {Ways.DiscardLine(parsed, journal.Id)}";
    }

    private async Task FinishAsync(ParseResult parsed, CommandOutput output, JournalStore journals, PublishJournal journal)
    {
        if (!journal.Leases.IsEmpty && !output.IsJson)
        {
            ReportNote(
                $"{journal.Leases.Length} files could not be deleted where they were put. "
                    + $"To try again: {Ways.ResumeLine(parsed, journal.Id)}"
            );
        }

        try
        {
            await JournalCleaning.FinishAsync(journals, journal, CancellationToken.None);
        }
        catch (PublishJournalStoreException e)
        {
            // All is out, which a journal that stays does not change.
            if (!output.IsJson)
            {
                ReportNote(e.Message);
            }
        }
    }

    private void ReportNote(string text) => Host.Streams.Error.WriteLine($"note: {Plain.Harmless(text)}");
}
