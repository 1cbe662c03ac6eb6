using System.Buffers.Binary;
using System.Text;

namespace ThreadsSdk.MediaProbing;

/// <summary>Names the codecs of an MP4 or MOV by their four-character codes.</summary>
internal static class Mp4Codecs
{
    public const string H264 = "H.264";
    public const string Hevc = "HEVC";
    public const string Aac = "AAC";

    /// <summary>Returns the common name of a codec.</summary>
    /// <param name="format">The four-character code of the sample description.</param>
    /// <param name="objectType">The MPEG-4 object type; 0 if there is none.</param>
    public static string Name(uint format, int objectType)
    {
        Span<byte> letters = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(letters, format);
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] is < 0x20 or > 0x7E)
            {
                return "unknown";
            }
        }

        var code = Encoding.ASCII.GetString(letters);
        return code switch
        {
            "avc1" or "avc3" or "dva1" or "dvav" => H264,
            "hvc1" or "hev1" or "dvh1" or "dvhe" => Hevc,
            "av01" or "dav1" => "AV1",
            "vp08" => "VP8",
            "vp09" => "VP9",
            "vvc1" or "vvi1" => "VVC",
            "mp4v" or "mp4a" => OfObject(objectType, isVideo: code == "mp4v"),
            "jpeg" or "mjpa" or "mjpb" or "mjpg" => "MJPEG",
            "apch" or "apcn" or "apcs" or "apco" or "ap4h" or "ap4x" => "ProRes",
            "s263" or "h263" => "H.263",
            "AVdn" or "AVdh" => "DNxHD",
            "png " => "PNG",
            "rle " => "Animation",
            "encv" or "enca" or "drmi" or "drms" => "encrypted",
            ".mp3" => "MP3",
            "ac-3" => "AC-3",
            "ec-3" => "E-AC-3",
            "Opus" => "Opus",
            "alac" => "ALAC",
            "fLaC" => "FLAC",
            "samr" => "AMR",
            "apac" => "APAC",
            "sowt" or "twos" or "lpcm" or "ipcm" or "fpcm" or "in24" or "in32" or "fl32" or "fl64" or "raw " => "PCM",
            _ => code.Trim(),
        };
    }

    /// <summary>Returns the name of an MPEG-4 object type, which may also be another codec.</summary>
    private static string OfObject(int type, bool isVideo) =>
        type switch
        {
            0x6C => "MJPEG",
            >= 0x60 and <= 0x65 => "MPEG-2",
            0x69 or 0x6B when !isVideo => "MP3",
            0x6A => "MPEG-1",
            0xDD => "Vorbis",
            _ => isVideo ? "MPEG-4" : Aac,
        };
}
