using System.CommandLine;
using ThreadsSdk.Cli.Schedule;

namespace ThreadsSdk.Cli.Commands.Schedule;

/// <summary>Options of several commands about the schedule.</summary>
internal static class ScheduleOptions
{
    public const string AtName = "--at";

    public static Option<string?> Database() =>
        new("--database")
        {
            Description =
                $"Where the schedule is: a file of SQLite, postgres://user@host/database, or a connection string; {ScheduleAddress.Usual} when "
                + "left out. A password is better left to PGPASSWORD or a password file, since others on this machine can see command lines.",
            HelpName = "connection",
        };

    public static Option<string> At() =>
        new(AtName)
        {
            Description = $"When to publish it: {MomentText.Ways}.",
            HelpName = "moment",
            Required = true,
        };

    public static Option<string?> Zone() =>
        new("--zone")
        {
            Description = "The time zone of local times, by its IANA id such as Europe/Berlin; that of this machine when left out.",
            HelpName = "id",
        };

    public static Option<string?> User() =>
        new("--user")
        {
            Description = "For whom; the name of a stored login, or the id. Needed when there are several logins.",
            HelpName = "user",
        };

    public static Argument<long> Id() => new("id") { Description = "Id of a scheduled post, as `threads schedule list` shows it." };
}
