using ThreadsSdk.Hosting;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Native.Subjects;

/// <summary>A file of the disk, by way of a host.</summary>
internal static class PublishImage
{
    // 320 by 320 pixels, as its header says; nobody looks further.
    private static readonly byte[] Png = Convert.FromHexString(
        "89504E470D0A1A0A0000000D49484452000001400000014008020000000000000049454E44AE426082");

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
