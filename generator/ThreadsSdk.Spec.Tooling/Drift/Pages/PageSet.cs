using System.Globalization;
using System.Text;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Represents pages of Meta's documentation, saved as Markdown.</summary>
public sealed class PageSet
{
    private const int MostCharacters = 2 * 1024 * 1024;
    private const int MostPages = 500;
    internal const string SavingStep =
        "Save Meta's pages as Markdown (the address of a page, followed by .md) into a folder, and give the folder.";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] Extensions = [".md", ".markdown", ".html"];

    private PageSet(IReadOnlyList<MarkdownPage> pages) => Pages = pages;

    /// <summary>Gets the pages, in the order of their names.</summary>
    internal IReadOnlyList<MarkdownPage> Pages { get; }

    /// <summary>Reads the pages in a folder and the folders below it.</summary>
    /// <param name="folder">The folder. Its files end in .md, .markdown or .html.</param>
    /// <returns>The pages.</returns>
    /// <exception cref="SpecToolingException">The folder holds no page, or one that cannot be read.</exception>
    public static PageSet Load(string folder)
    {
        if (File.Exists(folder))
        {
            throw new SpecToolingException($"{folder} is a file, not a folder.", SavingStep);
        }

        if (!Directory.Exists(folder))
        {
            throw new SpecToolingException($"There is no folder {folder}.", SavingStep);
        }

        try
        {
            List<(string, string)> files = [];
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsPage))
            {
                var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
                if (files.Count == MostPages)
                {
                    throw new SpecToolingException($"{folder} holds more than {MostPages} pages.", SavingStep);
                }

                if (new FileInfo(path).Length > MostCharacters)
                {
                    throw TooLarge(name);
                }

                files.Add((name, Text(name, File.ReadAllBytes(path))));
            }

            return files.Count == 0
                ? throw new SpecToolingException(
                    $"There is no page in {folder}: no file ends in {string.Join(" or ", Extensions)}.",
                    SavingStep
                )
                : Parse(files);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SpecToolingException($"The pages in {folder} cannot be read: {exception.Message}", SavingStep);
        }
    }

    /// <summary>Reads pages.</summary>
    /// <param name="files">The texts, by the name of the file.</param>
    /// <returns>The pages.</returns>
    /// <exception cref="SpecToolingException">A page is too large, or no page of the documentation.</exception>
    public static PageSet Parse(IEnumerable<(string Name, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new PageSet([.. files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => Parse(file.Name, file.Text))]);
    }

    private static MarkdownPage Parse(string name, string text)
    {
        if (text.Length > MostCharacters)
        {
            throw TooLarge(name);
        }

        try
        {
            return MarkdownPage.Parse(name, text);
        }
        catch (ArgumentException exception)
        {
            // Markdig refuses what is nested without end.
            throw new SpecToolingException($"{name} cannot be read as Markdown: {exception.Message}", SavingStep);
        }
    }

    private static string Text(string name, byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new SpecToolingException($"{name} is no text in UTF-8.", SavingStep);
        }
    }

    private static bool IsPage(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static SpecToolingException TooLarge(string name) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name} is too large for a page: more than {MostCharacters / 1024 / 1024} million characters."
            ),
            SavingStep
        );
}
