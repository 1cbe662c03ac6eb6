using System.Collections.Concurrent;

namespace ThreadsSdk.Cli.Tests.Webhooks;

/// <summary>An input that is written while it is read.</summary>
internal sealed class Keys : TextReader
{
    private readonly BlockingCollection<char> _keys = [];

    public void Press(string keys)
    {
        foreach (var key in keys)
        {
            _keys.Add(key);
        }
    }

    public void End() => _keys.CompleteAdding();

    public override int Read() => _keys.TryTake(out var key, Timeout.Infinite) ? key : -1;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _keys.CompleteAdding();
        }

        base.Dispose(disposing);
    }
}
