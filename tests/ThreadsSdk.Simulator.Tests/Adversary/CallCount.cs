using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>Counts the calls a simulator logs: each once it is carried out, and before it is answered late.</summary>
internal sealed class CallCount : ILoggerFactory, ILogger
{
    private int _calls;

    public int Calls => Volatile.Read(ref _calls);

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) { }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Interlocked.Increment(ref _calls);

    public void Dispose() { }
}
