using System.Globalization;
using Spectre.Console;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Shows what comes to a webhook for people, a line for each thing.</summary>
internal sealed class EventText(CommandHost host, CommandOutput output) : IEventOutput
{
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Bad = new(Color.Red);

    private readonly Lock _lock = new();

    public void Came(WebhookEvent notification, bool isForwarded) =>
        Write([
            .. notification.Changes.Select(change => new EventLine(
                [
                    Time(notification.At),
                    new ListCell(Number(notification.Number)),
                    change.Field,
                    notification.Verdict == SignatureVerdict.Right
                        ? new ListCell("signed", Good)
                        : new ListCell("not checked", Tables.Quiet),
                    change.Id,
                ],
                notification.RepeatOf is { } first ? $"{change.Text} (the same as {Number(first)})" : change.Text
            )),
        ]);

    public void Forwarded(WebhookEvent notification, ForwardResult result, bool isAgain) =>
        Write([
            new EventLine(
                [
                    Time(host.Clock.GetUtcNow()),
                    new ListCell(Number(notification.Number)),
                    isAgain ? "-> again" : "->",
                    new ListCell(result.Status is { } status ? Number(status) : "no response", result.IsAccepted ? Good : Bad),
                    $"{Number(result.Milliseconds)} ms",
                ],
                new ListCell(Plain.Harmless(result.Problem ?? ""))
            )
            {
                IsWrapped = true,
            },
        ]);

    public void Refused(DateTimeOffset at, int status, string reason) =>
        Write([new EventLine([Time(at), new ListCell("refused", Bad), new ListCell(Number(status))], reason) { IsWrapped = true }]);

    public void Note(string text)
    {
        lock (_lock)
        {
            output.Screen.WriteLine(Plain.Harmless(text));
            host.Streams.Out.Flush();
        }
    }

    private void Write(IReadOnlyList<EventLine> lines)
    {
        lock (_lock)
        {
            foreach (var line in lines)
            {
                output.Screen.Write(line);
            }

            host.Streams.Out.Flush();
        }
    }

    private ListCell Time(DateTimeOffset time) =>
        new(TimeZoneInfo.ConvertTime(time, host.Clock.LocalTimeZone).ToString("HH:mm:ss", CultureInfo.InvariantCulture), Tables.Quiet);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
