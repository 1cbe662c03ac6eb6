namespace ThreadsSdk.Cli.Tests;

/// <summary>Keeps what is written, and tells when something has come.</summary>
internal sealed class LineWriter : StringWriter
{
    private readonly TaskCompletionSource<string> _firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _found = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _wanted;

    /// <summary>The first line, once it has been flushed.</summary>
    public Task<string> FirstLine => _firstLine.Task;

    /// <summary>Waits until a text has been written and flushed.</summary>
    public Task Until(string text)
    {
        _wanted = text;
        Flush();
        return _found.Task;
    }

    public override void Flush()
    {
        string text;
        lock (GetStringBuilder())
        {
            text = ToString();
        }

        if (text.IndexOf(NewLine, StringComparison.Ordinal) is >= 0 and var end)
        {
            _firstLine.TrySetResult(text[..end]);
        }

        if (_wanted is { } wanted && text.Contains(wanted, StringComparison.Ordinal))
        {
            _found.TrySetResult();
        }
    }
}
