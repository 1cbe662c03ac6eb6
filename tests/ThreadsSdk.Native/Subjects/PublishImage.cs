using ThreadsSdk.MediaHosting;

namespace ThreadsSdk.Native.Subjects;

/// <summary>A file of the disk, by way of a host.</summary>
internal static class PublishImage
{
    // 320 by 320 pixels, as its header says, and an end; nobody looks at what is missing between them.
    private static readonly byte[] Png = Convert.FromHexString(
        "89504E470D0A1A0A0000000D494844520000014000000140080200000042F232FD0000000049454E44AE426082"
    );

    public static async Task<string> RunAsync(Stage stage)
    {
        var path = Path.Combine(stage.Folder, "cat.png");
        await File.WriteAllBytesAsync(path, Png);
        var shown = Directory.CreateDirectory(Path.Combine(stage.Folder, "shown")).FullName;
        var options = new PublishOptions { MediaHost = new FolderMediaHost(shown, new Uri("https://example.com/")) };
        var result = await stage.Threads.PublishAsync(Post.Image(path, "A cat").WithText("Monday"), options);
        SurpriseException.Unless(Directory.GetFiles(shown).Length == 0);
        var media = await stage.Threads.Media.GetAsync(result.Id);
        SurpriseException.Unless(media.AltText == "A cat" && media.MediaType == MediaType.Image);
        return $"{media.Id}, {media.MediaType}";
    }
}
