using System.Text;

namespace ThreadsSdk.Cli.Tests.Webhooks;

/// <summary>Keeps what several threads write, and tells when something has come.</summary>
internal sealed class LiveOutput : TextWriter
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private TaskCompletionSource _changed = New();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Append(value.ToString());

    public override void Write(string? value) => Append(value ?? "");

    public override void Write(char[] buffer, int index, int count) => Append(new string(buffer, index, count));

    public override string ToString()
    {
        lock (_lock)
        {
            return _text.ToString();
        }
    }

    /// <summary>Waits until a text has come so many times, and returns all there is then.</summary>
    public async Task<string> UntilAsync(string text, int times, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task change;
            lock (_lock)
            {
                change = _changed.Task;
            }

            var all = ToString();
            if (all.Split(text).Length > times)
            {
                return all;
            }

            await change.WaitAsync(cancellationToken);
        }
    }

    private void Append(string text)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _text.Append(text);
            (changed, _changed) = (_changed, New());
        }

        changed.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
