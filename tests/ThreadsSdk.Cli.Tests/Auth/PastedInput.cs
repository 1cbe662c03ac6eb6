namespace ThreadsSdk.Cli.Tests.Auth;

/// <summary>A user who pastes an address once the browser has given one.</summary>
internal sealed class PastedInput : TextReader
{
    private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isRead;

    public void Paste(string address) => _line.TrySetResult(address);

    public override string? ReadLine()
    {
        if (_isRead)
        {
            return null;
        }

        _isRead = true;
        return _line.Task.GetAwaiter().GetResult();
    }
}
