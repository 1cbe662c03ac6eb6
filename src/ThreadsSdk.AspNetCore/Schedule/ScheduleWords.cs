using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Names states and problems, for people and in addresses.</summary>
internal static class ScheduleWords
{
    public static IReadOnlyList<ScheduledPostState> States { get; } = Enum.GetValues<ScheduledPostState>();

    public static string For(ScheduledPostState state) => state == ScheduledPostState.Publishing ? "Being published" : state.ToString();

    public static string For(ScheduleProblem problem) =>
        problem switch
        {
            ScheduleProblem.Passing => "Failed for a moment",
            ScheduleProblem.Quota => "Quota used up",
            ScheduleProblem.Login => "Login needed",
            ScheduleProblem.Refused => "Refused by Threads",
            ScheduleProblem.Late => "Too late",
            ScheduleProblem.Unknown => "Unknown whether it is out",
            _ => problem.ToString(),
        };

    /// <summary>Says what to do about a parked post.</summary>
    public static string Advice(ScheduleProblem problem) =>
        problem switch
        {
            ScheduleProblem.Passing => "Retry it.",
            ScheduleProblem.Quota => "Move it to a time with room, or retry it later.",
            ScheduleProblem.Login => "Have the user log in again, then retry it.",
            ScheduleProblem.Refused => "Retrying alone will not help: change it, or cancel it.",
            ScheduleProblem.Late => "Retry it if it may still go out; otherwise cancel it.",
            ScheduleProblem.Unknown => "Look at the profile first. If the post is there, cancel it here; if not, retry it.",
            _ => "Retry it, or cancel it.",
        };

    /// <summary>Gets the word for a state in an address.</summary>
    public static string Key(ScheduledPostState state) =>
        state switch
        {
            ScheduledPostState.Planned => "planned",
            ScheduledPostState.Publishing => "publishing",
            ScheduledPostState.Published => "published",
            ScheduledPostState.Parked => "parked",
            _ => "canceled",
        };

    public static ScheduledPostState? FindState(string key)
    {
        foreach (var state in States)
        {
            if (Key(state) == key)
            {
                return state;
            }
        }

        return null;
    }

    /// <summary>Gets a value indicating whether something can still be done about a post.</summary>
    public static bool IsOpen(ScheduledPostState state) => state is ScheduledPostState.Planned or ScheduledPostState.Parked;
}
