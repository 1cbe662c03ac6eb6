using System.Globalization;

namespace ThreadsSdk.Hosting;

/// <summary>Compares a file with what Threads takes.</summary>
internal static class MediaRules
{
    /// <summary>All rules a file breaks, for the property it was given as.</summary>
    public static IReadOnlyList<ValidationError> Check(MediaFile file, string property)
    {
        var broken = new List<ValidationError>();
        if (file.Flaw is { } flaw)
        {
            broken.Add(new ValidationError(property, flaw));
        }

        if (file.Kind == MediaKind.Image)
        {
            CheckLength(ThreadsLimits.ImageBytes);
            var (longer, shorter) = (Math.Max(file.Width, file.Height), Math.Min(file.Width, file.Height));
            if (longer > (long)shorter * ThreadsLimits.ImageRatio)
            {
                Add(
                    ThreadsLimits.ImageRatio,
                    $"must be at most {ThreadsLimits.ImageRatio} times as long on one side as on the other, but has {Size()}");
            }
        }
        else if (file.Kind == MediaKind.Video)
        {
            CheckLength(ThreadsLimits.VideoBytes);
            CheckVideo();
        }

        return broken;

        void CheckVideo()
        {
            if (file.Duration is { TotalSeconds: > ThreadsLimits.VideoDuration and var seconds })
            {
                Add(ThreadsLimits.VideoDuration, $"must last at most {ThreadsLimits.VideoDuration} seconds, but lasts {seconds:0.#}");
            }

            if (file.Width > ThreadsLimits.VideoWidth)
            {
                Add(ThreadsLimits.VideoWidth, $"must be at most {ThreadsLimits.VideoWidth} pixels wide, but has {Size()}");
            }

            if (file.Width > file.Height * (double)ThreadsLimits.VideoRatioMax)
            {
                Add(ThreadsLimits.VideoRatioMax, $"must be at most {ThreadsLimits.VideoRatioMax} times as wide as high, but has {Size()}");
            }

            if (file.Width < file.Height * ThreadsLimits.VideoRatioMin)
            {
                Add(ThreadsLimits.VideoRatioMin, $"must be at least {ThreadsLimits.VideoRatioMin} times as wide as high, but has {Size()}");
            }
        }

        void CheckLength(long most)
        {
            if (file.Length > most)
            {
                Add(most, $"must be at most {most} bytes, but is {file.Length}");
            }
        }

        void Add(double limit, FormattableString rule) =>
            broken.Add(new ValidationError(property, rule.ToString(CultureInfo.InvariantCulture)) { Limit = limit });

        string Size() => $"{file.Width} x {file.Height} pixels";
    }
}
