using System.IO.Compression;
using System.Text;

namespace ThreadsSdk.Package.Tests;

/// <summary>A file of a package.</summary>
internal sealed record PackedFile(string Name, byte[] Content)
{
    /// <summary>Whether it was made here, and not by those who made what comes along.</summary>
    public bool IsOwn =>
        Path.GetFileName(Name) is var file
        && (
            !Name.StartsWith("tools/", StringComparison.Ordinal)
            || file.StartsWith("ThreadsSdk.", StringComparison.Ordinal)
            || file.StartsWith("threads.", StringComparison.Ordinal)
            || file == "DotnetToolSettings.xml"
        );

    public string Text => Encoding.UTF8.GetString(Content);

    public static PackedFile Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return new PackedFile(entry.FullName, copy.ToArray());
    }

    /// <summary>Whether a text stands in it, as files of text or assemblies write it.</summary>
    public bool Mentions(string text) =>
        Content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || Content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
