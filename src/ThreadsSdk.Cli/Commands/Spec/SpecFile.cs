using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Spec;

/// <summary>Writes the files that the commands of `threads spec` make.</summary>
internal static class SpecFile
{
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        Check(path);
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            await File.WriteAllTextAsync(path, text, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{path} cannot be written: {exception.Message}", "Name another place.");
        }
    }

    /// <summary>Refuses a place where no file can be, in words of its own: those of the runtime are about other things.</summary>
    public static void Check(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"{path} is a folder.", "Name a file.");
        }

        if (FileAbove(path) is { } file)
        {
            throw new UsageException($"{file} is a file, not a folder.", "Name another place.");
        }
    }

    private static string? FileAbove(string path)
    {
        var folder = Path.GetDirectoryName(path);
        while (folder is { Length: > 0 } && !File.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder is { Length: > 0 } ? folder : null;
    }

    public static void Report(CommandHost host, CommandOutput output, IReadOnlyList<string> paths)
    {
        if (output.IsJson)
        {
            output.WriteJson(writer =>
            {
                writer.WriteStartObject();
                JsonLists.Write(writer, "written", paths);
                writer.WriteEndObject();
            });
            return;
        }

        foreach (var path in paths)
        {
            host.Streams.Out.WriteLine($"Written: {path}");
        }
    }
}
