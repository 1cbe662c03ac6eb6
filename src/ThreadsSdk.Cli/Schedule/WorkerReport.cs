using System.Globalization;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>Says what a worker does, a line for each post.</summary>
internal sealed class WorkerReport(CommandHost host, CommandOutput output, Func<string, string> userName) : IThreadsScheduleHandler
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private readonly Lock _turn = new();
    private readonly TaskCompletionSource _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, DateTimeOffset> _notes = new(StringComparer.Ordinal);

    /// <summary>Gets a task that fails when nothing can be shown any more.</summary>
    public Task Broken => _broken.Task;

    public int Published { get; private set; }

    public int Parked { get; private set; }

    public int Waiting { get; private set; }

    /// <summary>Says that a post was published or parked.</summary>
    public Task HandleAsync(ScheduledPost post, CancellationToken cancellationToken)
    {
        var isParked = post.State == ScheduledPostState.Parked;
        Try(() =>
        {
            _ = isParked ? Parked++ : Published++;
            if (output.IsJson)
            {
                output.WriteJson(writer => PostJson.Write(writer, post, isParked ? "parked" : "published"), isIndented: false);
            }
            else
            {
                WriteLine(
                    isParked ? "parked" : "published",
                    post.Id,
                    userName(post.UserId),
                    isParked ? $"{PostText.Word(post.Problem)}: {post.Reason}" : string.Join(", ", post.PostIds)
                );
            }
        });
        return Task.CompletedTask;
    }

    /// <summary>Says that a post is tried again later.</summary>
    public void Wait(long id, TimeSpan delay, string? problem, string? reason) =>
        Try(() =>
        {
            Waiting++;
            if (output.IsJson)
            {
                output.WriteJson(
                    writer =>
                    {
                        writer.WriteStartObject();
                        writer.WriteString("type", "waiting");
                        writer.WriteNumber("id", id);
                        writer.WriteNumber("retry_after_seconds", Math.Round(delay.TotalSeconds, 3));
                        writer.WriteString("problem", problem?.ToLowerInvariant());
                        writer.WriteString("reason", reason);
                        writer.WriteEndObject();
                    },
                    isIndented: false
                );
            }
            else
            {
                WriteLine("waiting", id, $"again in {Plain.Duration(delay)}", $"{problem?.ToLowerInvariant()}: {reason}");
            }
        });

    /// <summary>Says something about the worker itself; the same no more than once a minute.</summary>
    public void Note(string text)
    {
        lock (_turn)
        {
            var now = host.Clock.GetUtcNow();
            if (_notes.TryGetValue(text, out var last) && now - last < Silence)
            {
                return;
            }

            _notes[text] = now;
            host.Streams.Error.WriteLine($"note: {Plain.Harmless(Plain.OneLine(text))}");
        }
    }

    /// <summary>Sums up at the end.</summary>
    public void Sum()
    {
        if (output.IsJson)
        {
            output.WriteJson(
                writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("type", "ended");
                    writer.WriteNumber("published", Published);
                    writer.WriteNumber("parked", Parked);
                    writer.WriteNumber("waiting", Waiting);
                    writer.WriteEndObject();
                },
                isIndented: false
            );
        }
        else
        {
            host.Streams.Error.WriteLine($"published {Published}, parked {Parked}, waiting {Waiting}");
        }
    }

    private void WriteLine(string what, long id, params IEnumerable<string> parts)
    {
        var time = host.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string[] all =
        [
            time,
            what,
            id.ToString(CultureInfo.InvariantCulture),
            .. parts.Select(part => Plain.Harmless(Plain.OneLine(part))),
        ];
        host.Streams.Out.WriteLine(string.Join(host.Streams.IsTerminal ? "  " : "\t", all));
    }

    /// <summary>Writes one line at a time. What cannot be written ends the worker, and not the post.</summary>
    private void Try(Action write)
    {
        try
        {
            lock (_turn)
            {
                write();
            }
        }
        catch (OutputException e)
        {
            _broken.TrySetException(e);
        }
    }
}
