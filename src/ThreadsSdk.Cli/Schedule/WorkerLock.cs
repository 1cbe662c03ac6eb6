using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>
/// Lets one worker run over a file of SQLite. The system ends the lock however the worker ends. Its file stays: else two others could each
/// lock one of their own.
/// </summary>
internal static class WorkerLock
{
    private const string Ending = ".worker";

    /// <summary>Takes the lock of a file; there is none for PostgreSQL, over which many workers may run.</summary>
    /// <exception cref="UsageException">Another worker has it.</exception>
    public static FileStream? Take(ScheduleAddress address)
    {
        if (address.File is not { } file)
        {
            return null;
        }

        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            return new FileStream(file + Ending, options);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException))
        {
            throw new UsageException(
                $"Another worker runs over {file}.",
                "One is enough for a file. To run many, keep the schedule in PostgreSQL: --database postgres://user@host/database"
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The lock of the worker cannot be made: {e.Message}", "The folder of the file has to be writable.");
        }
    }
}
