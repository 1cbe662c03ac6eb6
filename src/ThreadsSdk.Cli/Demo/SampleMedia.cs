using System.Globalization;

namespace ThreadsSdk.Cli.Demo;

/// <summary>Addresses of media. A simulator does not fetch them.</summary>
internal static class SampleMedia
{
    public const string Video = "https://example.com/film.mp4";

    public static string Image(int number) => $"https://example.com/picture-{number.ToString(CultureInfo.InvariantCulture)}.jpg";
}
