using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using ThreadsSdk.Cli.Databases;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Login;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>Represents the place of a schedule: a file in the folder of the user, or the database that was named.</summary>
internal sealed class ScheduleAddress
{
    private const string Folder = "schedule";
    private const string FileName = "schedule.db";
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly DatabaseAddress _database;

    private ScheduleAddress(DatabaseAddress database, bool isOwn) => (_database, IsOwn) = (database, isOwn);

    /// <summary>Gets the usual place, for the help.</summary>
    public static string Usual => Path.Join(UserFolder.Usual(Folder), FileName);

    /// <summary>Gets a value indicating whether it is the file of the user, which this command alone knows.</summary>
    public bool IsOwn { get; }

    /// <summary>Gets the path of the file; null for PostgreSQL.</summary>
    public string? File => _database.File;

    /// <summary>Gets the name to show.</summary>
    public string Name => File ?? "PostgreSQL";

    /// <param name="host">The surroundings of the command.</param>
    /// <param name="given">What `--database` says; null for the file of the user.</param>
    /// <param name="server">The server whose posts are planned.</param>
    public static ScheduleAddress Find(CommandHost host, string? given, Uri server)
    {
        if (given is not null)
        {
            return new ScheduleAddress(DatabaseAddress.Parse(given), isOwn: false);
        }

        var folder =
            UserFolder.Find(host.Environment, Folder, server)
            ?? throw new UsageException(
                "There is no place to keep a schedule: neither HOME nor XDG_CONFIG_HOME (on Windows, APPDATA) is set.",
                "Name a file or a database with --database."
            );
        return new ScheduleAddress(DatabaseAddress.OfFile(Path.Join(folder, FileName)), isOwn: true);
    }

    /// <summary>Opens the database.</summary>
    /// <param name="createsFile">Whether a file that was named and is not there is made. That of the user always is.</param>
    /// <exception cref="UsageException">The file is not there, or cannot be made.</exception>
    public DbDataSource Open(bool createsFile)
    {
        if (File is null)
        {
            return NpgsqlDataSource.Create(_database.ConnectionString);
        }

        if (IsOwn || createsFile)
        {
            CreateFile(File);
        }
        else
        {
            _database.MustExist();
        }

        return SqliteFactory.Instance.CreateDataSource(_database.ConnectionString);
    }

    /// <summary>Makes an empty file that only its owner can read, if there is none.</summary>
    private static void CreateFile(string path)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            {
                _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, OwnerFolder);
            }

            if (!System.IO.File.Exists(path))
            {
                var options = new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.ReadWrite,
                    Share = FileShare.ReadWrite,
                };
                if (!OperatingSystem.IsWindows())
                {
                    options.UnixCreateMode = OwnerFile;
                }

                using var made = new FileStream(path, options);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"The schedule cannot be kept in {path}: {e.Message}", "Name another file with --database.");
        }
    }
}
