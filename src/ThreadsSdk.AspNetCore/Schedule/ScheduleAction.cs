using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Represents something a person can do on the page.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Thing">What it is done to: a post, or a user.</param>
/// <param name="Past">What was done, as a participle.</param>
/// <param name="RunAsync">Does it.</param>
internal sealed record ScheduleAction(
    string Name,
    string Thing,
    string Past,
    Func<ActionContext, IFormCollection, Task<ActionResult>> RunAsync
)
{
    public static IReadOnlyList<ScheduleAction> All { get; } =
    [
        new("move", "post", "moved", PostActions.MoveAsync),
        new("run", "post", "sent to be published now", PostActions.RunAsync),
        new("cancel", "post", "canceled", PostActions.CancelAsync),
        new("pause", "user", "paused", UserActions.PauseAsync),
        new("resume", "user", "resumed", UserActions.ResumeAsync),
    ];

    /// <summary>Says how much was done.</summary>
    public string Describe(int count) => count == 1 ? $"1 {Thing} was {Past}." : $"{count} {Thing}s were {Past}.";
}
