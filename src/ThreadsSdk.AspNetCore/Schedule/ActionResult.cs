using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Represents what became of an action.</summary>
/// <param name="Status">The HTTP status; 303 if all was done.</param>
/// <param name="Count">How many posts or users were changed.</param>
/// <param name="Problems">What was not done, and why.</param>
internal sealed record ActionResult(int Status, int Count, IReadOnlyList<string> Problems)
{
    public static ActionResult Done(int count) => new(StatusCodes.Status303SeeOther, count, []);

    /// <summary>The form cannot be read, or lacks something.</summary>
    public static ActionResult Unreadable(string problem) => new(StatusCodes.Status400BadRequest, 0, [problem]);

    /// <summary>What the person saw is not so any more.</summary>
    public static ActionResult Moved(int count, IReadOnlyList<string> problems) =>
        new(StatusCodes.Status422UnprocessableEntity, count, problems);
}
