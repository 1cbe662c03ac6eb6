namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Represents what a page says first: what was done, or why it was not.</summary>
internal sealed record Notice(bool IsProblem, IReadOnlyList<string> Lines)
{
    public static Notice Done(string line) => new(IsProblem: false, [line]);

    public static Notice Problem(params IReadOnlyList<string> lines) => new(IsProblem: true, lines);
}
