namespace ThreadsSdk.Cli.Failures;

/// <summary>
/// Represents a way in which the command ends, as the shell is told. Every command and every failure ends with one of these.
/// </summary>
internal sealed class ExitCode
{
    public static readonly ExitCode Ok = new(0, "ok", "All went well.", "ok");

    public static readonly ExitCode Bug = new(1, "bug", "The command itself failed; please report it.", "failure of the command itself");

    /// <summary>
    /// The number of diff and grep for "there is something". A failure of the command itself says so on the error stream.
    /// </summary>
    public static readonly ExitCode Drift = new(1, "drift", "Of `threads spec check`: there is drift.", "drift");

    /// <summary>The number of compilers for it.</summary>
    public static readonly ExitCode Mistakes = new(1, "mistakes", "Of `threads spec lint`: there are mistakes.", "mistakes");

    /// <summary>The same number for it.</summary>
    public static readonly ExitCode Parked = new(
        1,
        "parked",
        "Of `threads schedule worker --once`: a post was parked.",
        "a post was parked"
    );

    public static readonly ExitCode Usage = new(
        2,
        "usage",
        "The command line, the environment or the token cannot be used; nothing was sent.",
        "usage"
    );

    public static readonly ExitCode Api = new(3, "api", "Threads responded with an error.", "error of Threads");

    public static readonly ExitCode Network = new(4, "network", "There was no response.", "no response");

    public static readonly ExitCode Unintelligible = new(
        5,
        "unintelligible",
        "The response is not one of Threads.",
        "unintelligible response"
    );

    public static readonly ExitCode Unwritten = new(
        6,
        "unwritten",
        "Something was sent, and then this machine failed: the output or the journal cannot be written. The error says what is out.",
        "output or journal not written"
    );

    public static readonly ExitCode Cancelled = new(130, "cancelled", "Stopped by Ctrl+C or a signal.", "stopped");

    /// <summary>128 and the number of SIGPIPE, with which other tools end then.</summary>
    public static readonly ExitCode ReaderGone = new(
        141,
        "reader_gone",
        "Nobody reads the output any more, as after `| head`; the command was only reading. After a post it is 6.",
        "nobody reads the output"
    );

    private ExitCode(int number, string kind, string meaning, string summary) =>
        (Number, Kind, Meaning, Summary) = (number, kind, meaning, summary);

    /// <summary>Gets all of them, in the order of their numbers.</summary>
    public static IReadOnlyList<ExitCode> All { get; } =
    [Ok, Bug, Drift, Mistakes, Parked, Usage, Api, Network, Unintelligible, Unwritten, Cancelled, ReaderGone];

    /// <summary>Gets those of commands that call Threads.</summary>
    public static IReadOnlyList<ExitCode> Calling { get; } = [.. All.Except([Drift, Mistakes, Parked])];

    /// <summary>Gets those of commands that call nobody.</summary>
    public static IReadOnlyList<ExitCode> Local { get; } = [.. Calling.Except([Api, Network, Unintelligible])];

    /// <summary>Gets the numbers with all that each may mean, for tables.</summary>
    public static IReadOnlyList<(int Number, string Meaning)> Table { get; } =
    [.. All.GroupBy(code => code.Number).Select(same => (same.Key, string.Join(' ', same.Select(code => code.Meaning))))];

    /// <summary>Gets the number the process ends with.</summary>
    public int Number { get; }

    /// <summary>Gets the kind of failure that JSON names.</summary>
    public string Kind { get; }

    /// <summary>Gets the meaning in a sentence.</summary>
    public string Meaning { get; }

    /// <summary>Gets the meaning in a few words, for the help of each command.</summary>
    public string Summary { get; }

    /// <summary>Gets the first one with a number.</summary>
    public static ExitCode From(int number) => All.First(code => code.Number == number);

    public override string ToString() => Kind;
}
