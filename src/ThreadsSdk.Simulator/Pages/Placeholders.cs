namespace ThreadsSdk.Simulator.Pages;

/// <summary>Provides small files of each kind.</summary>
internal static class Placeholders
{
    /// <summary>One transparent pixel.</summary>
    public static readonly byte[] Gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    /// <summary>Two seconds of a film without sound: a white square on blue.</summary>
    public static readonly byte[] Mp4 = Read("placeholder.mp4");

    /// <summary>Half a second of a tone.</summary>
    public static readonly byte[] Mp3 = Read("placeholder.mp3");

    private static byte[] Read(string name)
    {
        using var stream = typeof(Placeholders).Assembly.GetManifestResourceStream("pages/" + name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
