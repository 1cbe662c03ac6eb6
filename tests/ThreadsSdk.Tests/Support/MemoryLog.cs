using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Tests.Support;

/// <summary>Keeps every log message, with the exceptions in it.</summary>
internal sealed class MemoryLog : ILoggerFactory, ILogger, ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) { }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(", ", pairs) : "";
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception} {values}");
    }

    public void Dispose() { }
}
