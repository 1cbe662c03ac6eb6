using System.Globalization;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Represents a post in the state in which a person saw it.</summary>
internal sealed record SeenPost(long Id, ScheduledPostState State)
{
    public static SeenPost? Parse(string? text)
    {
        var parts = (text ?? "").Split(':', 2);
        return
            parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && ScheduleWords.FindState(parts[1]) is { } state
            ? new(id, state)
            : null;
    }

    public static string Write(ScheduledPost post) =>
        string.Create(CultureInfo.InvariantCulture, $"{post.Id}:{ScheduleWords.Key(post.State)}");
}
