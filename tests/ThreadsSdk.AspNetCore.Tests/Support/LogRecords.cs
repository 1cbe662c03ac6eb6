using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ThreadsSdk.AspNetCore.Tests.Support;

/// <summary>Keeps what is logged, with the scopes around it.</summary>
internal sealed class LogRecords : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _records = new();
    private IExternalScopeProvider? _scopes;

    public IReadOnlyList<string> All => [.. _records];

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose() { }

    private sealed class Recorder(LogRecords records, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => records._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var scopes = new List<string>();
            records._scopes?.ForEachScope((scope, list) => list.Add(scope?.ToString() ?? ""), scopes);
            records._records.Enqueue($"{logLevel} {category} {formatter(state, exception)} {exception} [{string.Join(' ', scopes)}]");
        }
    }
}
