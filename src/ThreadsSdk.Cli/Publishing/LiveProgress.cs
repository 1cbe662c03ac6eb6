using Spectre.Console;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>Shows what is under way in rows that move, and leaves a line of each post that is out.</summary>
internal sealed class LiveProgress(IAnsiConsole screen, ProgressContext rows) : IProgress<PublishProgress>
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(int? Post, int? Media), ProgressTask> _rows = [];

    public static Task<T> RunAsync<T>(IAnsiConsole screen, Func<IProgress<PublishProgress>, Task<T>> publish) =>
        screen
            .Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(
                new SpinnerColumn(Spinner.Known.Dots),
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ElapsedTimeColumn { Style = Tables.Quiet }
            )
            .StartAsync(rows => publish(new LiveProgress(screen, rows)));

    public void Report(PublishProgress value)
    {
        var text = ProgressText.Describe(value);
        lock (_lock)
        {
            // The items of a post are ready when the post itself is made or published.
            foreach (var (key, row) in _rows)
            {
                if (key.Post is null || (key.Post == value.PostIndex && key.Media is not null && value.MediaIndex is null))
                {
                    End(key, row);
                }
            }

            if (value.Stage is PublishStage.DropLinkCard or PublishStage.DuplicateFound)
            {
                screen.WriteLine(text);
                return;
            }

            if (value.Stage == PublishStage.Published)
            {
                foreach (var (key, row) in _rows.Where(row => row.Key.Post == value.PostIndex))
                {
                    End(key, row);
                }

                screen.WriteLine(text);
                return;
            }

            var description = Markup.Escape(text);
            if (_rows.TryGetValue((value.PostIndex, value.MediaIndex), out var own))
            {
                own.Description = description;
            }
            else
            {
                _rows[(value.PostIndex, value.MediaIndex)] = rows.AddTask(description);
            }
        }
    }

    private void End((int? Post, int? Media) key, ProgressTask row)
    {
        row.StopTask();
        _rows.Remove(key);
    }
}
