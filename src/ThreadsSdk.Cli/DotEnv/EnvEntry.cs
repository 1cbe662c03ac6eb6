namespace ThreadsSdk.Cli.DotEnv;

/// <summary>One variable of a file. Holds its value: never show it.</summary>
internal sealed class EnvEntry
{
    public required string Name { get; init; }

    public required string Value { get; init; }

    /// <summary>Gets the place of the value, with its quotes.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The quote around the value; null when there is none.</summary>
    public char? Quote { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Gets what is wrong with it; null when nothing is.</summary>
    public string? Error { get; init; }
}
