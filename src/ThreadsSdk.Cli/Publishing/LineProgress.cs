using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>Reports each step on a line of its own. A step that goes on is reported once.</summary>
internal sealed class LineProgress(TextWriter lines) : IProgress<PublishProgress>
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(int?, int?), string> _reported = [];

    public void Report(PublishProgress value)
    {
        var line = ProgressText.Describe(value);
        lock (_lock)
        {
            if (_reported.GetValueOrDefault((value.PostIndex, value.MediaIndex)) == line)
            {
                return;
            }

            _reported[(value.PostIndex, value.MediaIndex)] = line;
            lines.WriteLine(line);
            lines.Flush();
        }
    }
}
