using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>Reads what a worker logs of posts that wait, and of the worker itself: nobody else is told of these.</summary>
internal sealed class WorkerLog(WorkerReport report) : ILoggerProvider
{
    private static readonly string Library = typeof(ThreadsSchedulingOptions).Namespace!;

    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith(Library, StringComparison.Ordinal) ? new Reader(report) : NullLogger.Instance;

    public void Dispose() { }

    private sealed class Reader(WorkerReport report) : ILogger
    {
        private const string Postponed = "Postponed";

        /// <summary>What the handler of the schedule is told as well, or what the output itself has caused.</summary>
        private static readonly string[] ToldElsewhere = ["Parked", "HandlerFailed"];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (!IsEnabled(logLevel) || ToldElsewhere.Contains(eventId.Name))
            {
                return;
            }

            var values = (state as IEnumerable<KeyValuePair<string, object?>> ?? []).ToDictionary(StringComparer.Ordinal);
            if (
                eventId.Name == Postponed
                && values.GetValueOrDefault("Id") is long id
                && values.GetValueOrDefault("Delay") is TimeSpan delay
            )
            {
                report.Wait(id, delay, values.GetValueOrDefault("Problem")?.ToString(), values.GetValueOrDefault("Reason")?.ToString());
            }
            else
            {
                report.Note(formatter(state, exception));
            }
        }
    }
}
