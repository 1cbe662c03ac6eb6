using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.MediaHosting;

namespace ThreadsSdk.Cli.MediaHosting;

/// <summary>Represents a kind of place for local files.</summary>
internal abstract class MediaHostKind
{
    /// <summary>Gets the word before the colon.</summary>
    public abstract string Name { get; }

    /// <summary>Gets the way to write it.</summary>
    public abstract string Form { get; }

    /// <summary>Gets the line about it in the help.</summary>
    public abstract string Description { get; }

    /// <summary>Gets one to copy.</summary>
    public abstract string Example { get; }

    /// <summary>Opens a place. Nothing is sent yet.</summary>
    /// <exception cref="UsageException">It is written in another way, or something that it needs is missing.</exception>
    public abstract IMediaHost Open(MediaHostText text, CommandEnvironment environment);

    protected UsageException Malformed(string reason) =>
        new($"--host {Name}: {reason}", $"It is written as {Form}. Such as: --host {Example}");
}
