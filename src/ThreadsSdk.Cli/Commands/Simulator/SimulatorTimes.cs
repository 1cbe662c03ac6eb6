using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Cli.Commands.Simulator;

/// <summary>Reads the options for the times of a simulator.</summary>
internal sealed class SimulatorTimes
{
    private const string Examples = "500ms, 5s, 2m, 3h or 59d";
    private const double Most = 1_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

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

    public static Option<TimeSpan?> Time(string name, string description) =>
        new(name)
        {
            Description = $"{description} Such as {Examples}.",
            HelpName = "time",
            CustomParser = Parse,
        };

    /// <summary>Parses a time; returns null when the text is none.</summary>
    public static TimeSpan? Parse(string text)
    {
        var digits = text.TakeWhile(character => char.IsAsciiDigit(character) || character == '.').Count();
        if (
            !double.TryParse(text[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number >= Most
        )
        {
            return null;
        }

        TimeSpan? time = text[digits..] switch
        {
            "ms" => TimeSpan.FromMilliseconds(number),
            "s" => TimeSpan.FromSeconds(number),
            "m" => TimeSpan.FromMinutes(number),
            "h" => TimeSpan.FromHours(number),
            "d" => TimeSpan.FromDays(number),
            _ => null,
        };
        return time <= Longest ? time : null;
    }

    private static TimeSpan? Parse(ArgumentResult result)
    {
        var time = Parse(result.Tokens[0].Value);
        if (time is null)
        {
            result.AddError($"A time is written like {Examples}.");
        }

        return time;
    }
}
