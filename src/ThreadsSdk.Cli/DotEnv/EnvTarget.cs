using System.Security.Cryptography;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.DotEnv;

/// <summary>A variable in a .env file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Variable">The variable.</param>
internal sealed record EnvTarget(string Path, string Variable)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the file; null when there is none yet.</summary>
    public EnvFile? Read()
    {
        try
        {
            if (!File.Exists(Path))
            {
                return null;
            }

            // A pipe or a device has no length either, and is not waited for.
            return new EnvFile(InputFile.UnreadableReason(Path) is null ? File.ReadAllBytes(Path) : []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Path} could not be read: {e.Message}");
        }
    }

    /// <summary>Finds out before anything is sent whether the variable could be set: a code works only once.</summary>
    public void Check()
    {
        if (Directory.Exists(Path))
        {
            throw new UsageException($"{Path} is a folder.", "Name a file with --env-path.");
        }

        (Read() ?? new EnvFile([])).Set(Variable, "x");
        Attempt(() => File.Delete(WriteBeside([])));
    }

    /// <summary>Sets the variable. The file is replaced as a whole, so nobody sees a half of it; its permissions stay.</summary>
    /// <returns>A description of the change.</returns>
    public EnvEdit Write(string value)
    {
        var edit = (Read() ?? new EnvFile([])).Set(Variable, value);
        Attempt(() => Replace(edit.Bytes));
        return edit;
    }

    private void Replace(byte[] bytes)
    {
        var target = RealPath();
        var temporary = WriteBeside(bytes);
        try
        {
            if (!File.Exists(target))
            {
                File.Move(temporary, target);
            }
            else if (OperatingSystem.IsWindows())
            {
                File.Replace(temporary, target, destinationBackupFileName: null);
            }
            else
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
                File.Move(temporary, target, overwrite: true);
            }
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private string WriteBeside(byte[] bytes)
    {
        var path = $"{RealPath()}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}.tmp";
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var file = new FileStream(path, options);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
        return path;
    }

    // A link stays a link.
    private string RealPath() =>
        new FileInfo(Path).LinkTarget is not null && File.ResolveLinkTarget(Path, returnFinalTarget: true) is { } target
            ? target.FullName
            : System.IO.Path.GetFullPath(Path);

    private void Attempt(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Path} could not be written: {e.Message}", "See whether its folder is there and may be written to.");
        }
    }
}
