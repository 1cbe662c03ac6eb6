using System.CommandLine;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Cli.Commands.Simulator;

/// <summary>Reads the options for the times of a simulator.</summary>
internal sealed class SimulatorTimes
{
    private readonly Option<TimeSpan?> _image = DurationOption.Create("--image-time", "How long an image is processed.");
    private readonly Option<TimeSpan?> _video = DurationOption.Create("--video-time", "How long a video is processed.");
    private readonly Option<TimeSpan?> _delay = DurationOption.Create(
        "--propagation-delay",
        "How long a new post cannot be found yet, as happens at Meta."
    );

    public IReadOnlyList<Option> All => [_image, _video, _delay];

    public void Apply(ParseResult parsed, ThreadsSimulatorOptions options)
    {
        options.ImageProcessingTime = parsed.GetValue(_image) ?? options.ImageProcessingTime;
        options.VideoProcessingTime = parsed.GetValue(_video) ?? options.VideoProcessingTime;
        options.PropagationDelay = parsed.GetValue(_delay) ?? options.PropagationDelay;
    }
}
