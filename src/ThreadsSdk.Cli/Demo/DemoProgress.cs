using ThreadsSdk.Cli.Publishing;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Demo;

/// <summary>Remembers what publishing did on the way.</summary>
internal sealed class DemoProgress : IProgress<PublishProgress>
{
    private readonly Lock _lock = new();
    private readonly List<string> _steps = [];

    public void Report(PublishProgress value)
    {
        var step = ProgressText.What(value);
        lock (_lock)
        {
            // Items of a carousel, and the looks at one container, are told once.
            if (value.Stage != PublishStage.Published && !_steps.Contains(step))
            {
                _steps.Add(step);
            }
        }
    }

    /// <summary>The steps, in a sentence.</summary>
    public override string ToString()
    {
        lock (_lock)
        {
            return $"On the way: {string.Join("; ", _steps)}.";
        }
    }
}
