using System.Globalization;
using System.Text.Json;
using ThreadsSdk.MediaProbing;
using Xunit;

namespace ThreadsSdk.Tests.MediaFiles;

/// <summary>Files of real encoders, compared with what ffprobe and exiftool say of them: <c>.ci/corpus</c> makes both.</summary>
public sealed class MediaCorpusTests
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("THREADS_CORPUS");

    public static bool IsMissing => Folder is null;

    [Fact(Skip = "THREADS_CORPUS names no folder", SkipWhen = nameof(IsMissing))]
    public void Files_are_read_as_ffprobe_and_exiftool_read_them_skipped_without_THREADS_CORPUS()
    {
        List<string> differences = [];
        var count = 0;
        foreach (
            var path in Directory
                .GetFiles(Folder!)
                .Where(path => !path.EndsWith(".json", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var stream = File.OpenRead(path);
            var file = MediaFile.Inspect(stream);
            using var probed = JsonDocument.Parse(File.ReadAllText(path + ".json"));
            var name = Path.GetFileName(path);
            Compare(name, file, probed.RootElement, differences);
            var rules = MediaRules.Check(file, "media");

            // Files are named after what is to be said of them: good-NAME, or bad-WORD-NAME, with _ for a space and ~ for a colon.
            var parts = name.Split('-');
            if (
                parts[0] == "good"
                    ? rules.Count > 0
                    : !rules.Any(rule => rule.Rule.Contains(parts[1].Replace('_', ' ').Replace('~', ':'), StringComparison.Ordinal))
            )
            {
                differences.Add($"{name}: {string.Join("; ", rules)}");
            }

            count++;
        }

        Assert.Empty(differences);
        Assert.True(count >= 60, $"{count} files");
    }

    private static void Compare(string name, MediaFile file, JsonElement probed, List<string> differences)
    {
        Same("kind", Text("kind"), file.Kind?.ToString().ToLowerInvariant() ?? "");
        if (file.Kind is null || name.StartsWith("bad-cut", StringComparison.Ordinal))
        {
            return;
        }

        Same("size", Text("size"), string.Create(CultureInfo.InvariantCulture, $"{file.Width}x{file.Height}"));
        if (file.Video is { } video)
        {
            Same("codec", Text("codec"), video.Codec ?? "");
            Near("duration", Number("duration"), file.Duration?.TotalSeconds ?? 0, 0.1);
            Near("rate", Number("rate"), video.FrameRate, 0.05);
        }

        string Text(string property) => probed.GetProperty(property).GetString()!;

        double Number(string property) => probed.GetProperty(property).GetDouble();

        void Same(string what, string expected, string actual)
        {
            if (expected != actual)
            {
                differences.Add($"{name}: {what} is {expected}, read as {actual}");
            }
        }

        void Near(string what, double expected, double actual, double most)
        {
            if (Math.Abs(expected - actual) > most)
            {
                differences.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {what} is {expected}, read as {actual}"));
            }
        }
    }
}
