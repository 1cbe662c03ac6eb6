using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Cli.Commands.Simulator;

/// <summary>Reads the options for the times of a simulator.</summary>
internal sealed class SimulatorTimes
{
    private readonly Option<TimeSpan?> _image = Time("--image-time", "How long an image is processed.");
    private readonly Option<TimeSpan?> _video = Time("--video-time", "How long a video is processed.");
    private readonly Option<TimeSpan?> _delay = Time("--propagation-delay", "How long a new post cannot be found yet, as happens at Meta.");

    public IReadOnlyList<Option> All => [_image, _video, _delay];

    public void Apply(ParseResult parsed, ThreadsSimulatorOptions options)
    {
        options.ImageProcessingTime = parsed.GetValue(_image) ?? options.ImageProcessingTime;
        options.VideoProcessingTime = parsed.GetValue(_video) ?? options.VideoProcessingTime;
        options.PropagationDelay = parsed.GetValue(_delay) ?? options.PropagationDelay;
    }

    private static Option<TimeSpan?> Time(string name, string description) =>
        new(name)
        {
            Description = $"{description} Such as 500ms, 5s or 2m.",
            HelpName = "time",
            CustomParser = Parse,
        };

    private static TimeSpan? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var digits = text.TakeWhile(character => char.IsAsciiDigit(character) || character == '.').Count();
        if (
            double.TryParse(text[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number < 1_000_000
        )
        {
            switch (text[digits..])
            {
                case "ms":
                    return TimeSpan.FromMilliseconds(number);
                case "s":
                    return TimeSpan.FromSeconds(number);
                case "m":
                    return TimeSpan.FromMinutes(number);
            }
        }

        result.AddError("A time is written like 500ms, 5s or 2m.");
        return null;
    }
}
