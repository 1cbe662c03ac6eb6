using ThreadsSdk.Cli.Encodings;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Shell;

/// <summary>Files that a command line names, to be read.</summary>
internal static class InputFile
{
    /// <summary>
    /// Returns the reason a path cannot be read as a file; null if it can. Pipes and devices are refused, because reading one could wait
    /// forever. They have no length, and an empty file contains nothing either.
    /// </summary>
    public static string? UnreadableReason(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return "is a folder";
            }

            if (!File.Exists(path))
            {
                return "is not there";
            }

            var file = new FileInfo(path);
            if (file.LinkTarget is not null)
            {
                file = (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true);
            }

            return file is { Exists: true, Length: > 0 } ? null : "is empty, or is no regular file";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"cannot be read: {e.Message}";
        }
    }

    public static async Task<string> ReadTextAsync(string path, CancellationToken cancellationToken)
    {
        if (UnreadableReason(path) is { } reason)
        {
            throw Unusable(reason);
        }

        try
        {
            using var reader = new Utf8Reader(File.OpenRead(path), path);
            var text = await Task.Run(reader.ReadToEnd, cancellationToken);
            return NotUtf8.ErrorIn(path, text) is { } error ? throw error : text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable($"cannot be read: {e.Message}");
        }

        UsageException Unusable(string why) => new($"{path} {why}.", "Give the path of a text file in UTF-8.");
    }
}
