namespace ThreadsSdk.Simulator.Pages;

/// <summary>Provides the smallest files of each kind.</summary>
internal static class Placeholders
{
    /// <summary>One transparent pixel.</summary>
    public static readonly byte[] Gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    /// <summary>The header of an MP4 file, without a film.</summary>
    public static readonly byte[] Mp4 = [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isommp42"u8];

    /// <summary>The header of an MP3 file, without sound.</summary>
    public static readonly byte[] Mp3 = [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 0];
}
