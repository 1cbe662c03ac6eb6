using System.Globalization;

namespace ThreadsSdk.MediaProbing;

/// <summary>
/// Compares a file with what Threads accepts. Three rules of Meta's table are not checked: closed groups of pictures, which only the frames
/// show; the bit rate of sound, which phones exceed and Threads converts; and the width and colors of images, which Threads converts as
/// well.
/// </summary>
internal static class MediaRules
{
    // Numbered as H.264 and HEVC do; only 4:2:0 is taken.
    private const int TakenChroma = 1;

    // Encoders hide the one or two frames they begin with, and a packet of sound. More is what somebody has cut off.
    private const int HiddenFrames = 5;
    private const double HiddenSound = 0.25;

    private const string Convert = "\"ffmpeg -i in.mp4 -c:v libx264 -pix_fmt yuv420p -c:a aac -movflags +faststart out.mp4\" converts it";
    private const string ConvertSound = "\"ffmpeg -i in.mp4 -c:v copy -c:a aac -ar 48000 -ac 2 -movflags +faststart out.mp4\" converts it";

    private static readonly string[] ChromaNames = ["4:0:0", "4:2:0", "4:2:2", "4:4:4"];

    /// <summary>Returns all rules a file breaks; if it breaks none, whether it is of the declared kind.</summary>
    public static IReadOnlyList<ValidationError> Check(MediaFile file, string property, MediaKind? given)
    {
        var broken = Check(file, property);
        return broken.Count > 0 || given is null || given == file.Kind
            ? broken
            : [new(property, given == MediaKind.Image ? "is given as an image, but is a video" : "is given as a video, but is an image")];
    }

    /// <summary>Returns all rules a file breaks, for the given property.</summary>
    public static IReadOnlyList<ValidationError> Check(MediaFile file, string property)
    {
        var broken = new List<ValidationError>();
        if (file.Error is { } error)
        {
            broken.Add(new ValidationError(property, error));
        }

        if (file.Kind == MediaKind.Image)
        {
            CheckLength(ThreadsLimits.ImageBytes);
            var (longer, shorter) = (Math.Max(file.Width, file.Height), Math.Min(file.Width, file.Height));
            if (longer > (long)shorter * ThreadsLimits.ImageRatio)
            {
                Add(
                    ThreadsLimits.ImageRatio,
                    $"must be at most {ThreadsLimits.ImageRatio} times as long on one side as on the other, but has {Size()}"
                );
            }
        }
        else if (file.Kind == MediaKind.Video)
        {
            CheckLength(ThreadsLimits.VideoBytes);
            CheckVideo();
            CheckPicture();
            CheckSound();
            CheckEdits();
        }

        return broken;

        void CheckVideo()
        {
            if (file.Duration is { } duration && duration > ThreadsLimits.VideoDuration)
            {
                var limit = ThreadsLimits.VideoDuration.TotalSeconds;
                Add(limit, $"must last at most {limit} seconds, but lasts {duration.TotalSeconds:0.#}");
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

        void CheckPicture()
        {
            if (file.Video is not { } video)
            {
                return;
            }

            if (video.Codec is { } codec && codec is not (Mp4Codecs.H264 or Mp4Codecs.Hevc))
            {
                Break($"must be H.264 or HEVC, but is {codec}; {Convert}");
            }
            else if (video.Chroma is { } chroma && chroma != TakenChroma)
            {
                Break($"must have colours of 4:2:0, but has {ChromaNames[chroma]}; {Convert}");
            }

            if (video.IsInterlaced)
            {
                Break(
                    $"must be progressive, but is interlaced; \"ffmpeg -i in.mp4 -vf yadif -pix_fmt yuv420p -movflags +faststart out.mp4\" converts it"
                );
            }

            // By the nearest whole number: what records 60 frames a second writes 59.94 or 60.02. Phones and screens are recorded with
            // frames of many lengths, a still screen with a long one, so that both the average and the usual length have to be beyond a bound.
            var (average, usual) = (video.FrameRate, video.UsualFrameRate > 0 ? video.UsualFrameRate : video.FrameRate);
            if (average > 0 && Rounded(Math.Max(average, usual)) < ThreadsLimits.VideoFrameRateMin)
            {
                RefuseRate(ThreadsLimits.VideoFrameRateMin);
            }
            else if (Rounded(Math.Min(average, usual)) > ThreadsLimits.VideoFrameRateMax)
            {
                RefuseRate(ThreadsLimits.VideoFrameRateMax);
            }

            if (video.BitRate > ThreadsLimits.VideoBitRate)
            {
                Add(ThreadsLimits.VideoBitRate, $"must have at most {ThreadsLimits.VideoBitRate} bits a second, but has {video.BitRate:0}");
            }
        }

        static double Rounded(double rate) => Math.Round(rate, MidpointRounding.AwayFromZero);

        void RefuseRate(double limit) =>
            Add(
                limit,
                $"must have {ThreadsLimits.VideoFrameRateMin} to {ThreadsLimits.VideoFrameRateMax} frames a second, but has {file.Video!.FrameRate:0.##}; \"ffmpeg -i in.mp4 -r 30 -pix_fmt yuv420p -movflags +faststart out.mp4\" converts it"
            );

        void CheckSound()
        {
            if (file.Audio is not { Codec: { } codec } audio)
            {
                return;
            }

            if (codec != Mp4Codecs.Aac)
            {
                Break($"must have AAC sound, but has {codec}; {ConvertSound}");
            }

            if (audio.SampleRate > ThreadsLimits.AudioSampleRate)
            {
                Add(
                    ThreadsLimits.AudioSampleRate,
                    $"must have sound of at most {ThreadsLimits.AudioSampleRate} hertz, but has {audio.SampleRate:0}; {ConvertSound}"
                );
            }

            if (audio.Channels > ThreadsLimits.AudioChannels)
            {
                Add(
                    ThreadsLimits.AudioChannels,
                    $"must have sound of at most {ThreadsLimits.AudioChannels} channels, but has {audio.Channels}; {ConvertSound}"
                );
            }
        }

        void CheckEdits()
        {
            var picture =
                file.Video is { } video && video.HiddenSeconds * Math.Max(video.FrameRate, 1) > HiddenFrames ? video.HiddenSeconds : 0;
            var sound = file.Audio is { HiddenSeconds: > HiddenSound and var hidden } ? hidden : 0;
            if (Math.Max(picture, sound) > 0)
            {
                Break(
                    $"must hold only what it shows, but its edit list hides {Math.Max(picture, sound):0.##} seconds, which Threads would get too; \"ffmpeg -i in.mp4 -pix_fmt yuv420p -movflags +faststart out.mp4\" cuts them off"
                );
            }
        }

        void CheckLength(long most)
        {
            if (file.Length > most)
            {
                Add(most, $"must be at most {most} bytes, but is {file.Length}");
            }
        }

        void Break(FormattableString rule) => broken.Add(new ValidationError(property, rule.ToString(CultureInfo.InvariantCulture)));

        void Add(double limit, FormattableString rule) =>
            broken.Add(new ValidationError(property, rule.ToString(CultureInfo.InvariantCulture)) { Limit = limit });

        string Size() => $"{file.Width} x {file.Height} pixels";
    }
}
