using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Cli.MediaHosting;

/// <summary>Opens the places for local files that --host names.</summary>
internal static class MediaHosts
{
    public static IReadOnlyList<MediaHostKind> Kinds { get; } = [new FolderHostKind(), new GitHubHostKind(), new S3HostKind()];

    /// <summary>Gets the ways to name a place, a line for each.</summary>
    public static string Ways { get; } =
        string.Join('\n', Kinds.Select(kind => $"--host {kind.Form.PadRight(Kinds.Max(other => other.Form.Length))}  {kind.Description}"));

    /// <summary>Opens the place a command line names; null when it names none.</summary>
    public static IMediaHost? Open(CommandEnvironment environment, string? host)
    {
        if (host is null)
        {
            return null;
        }

        var text = MediaHostText.Parse(host);
        if (Kinds.FirstOrDefault(kind => kind.Name == text.Kind) is not { } known)
        {
            var problem =
                text.Kind.Length == 0
                    ? "--host does not say what kind of place it names."
                    : $"--host knows no kind of place called {text.Kind}.";
            throw new UsageException(problem, Meant(host, text) + "These are the kinds:\n" + Ways);
        }

        try
        {
            return known.Open(text, environment);
        }
        catch (ArgumentException wrong)
        {
            // What the host itself checks, such as the letters of a name.
            throw new UsageException(
                $"--host {known.Name}: {WithoutParameter(wrong)}",
                $"It is written as {known.Form}. Such as: --host {known.Example}"
            );
        }
    }

    /// <summary>Refuses files of this machine when there is no place to put them.</summary>
    public static void Check(IMediaHost? host, IEnumerable<string?> paths)
    {
        if (host is null && paths.OfType<string>().FirstOrDefault() is { } path)
        {
            throw new UsageException(
                $"{Path.GetFileName(path)} is a file of this machine, and Threads fetches images and videos from public addresses.",
                "Give the address of the file in place of its path, or a place to put files in while Threads fetches them:\n" + Ways
            );
        }
    }

    private static string Meant(string host, MediaHostText text)
    {
        if (Spelling.Nearest(text.Kind, Kinds.Select(kind => kind.Name)) is { } near)
        {
            return $"Did you mean --host {near}:{host[(text.Kind.Length + 1)..]}? ";
        }

        return Path.IsPathRooted(host) || Directory.Exists(host) ? $"Did you mean --host folder:{host}? " : "";
    }

    private static string WithoutParameter(ArgumentException wrong) =>
        wrong.ParamName is { } name ? wrong.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : wrong.Message;
}
