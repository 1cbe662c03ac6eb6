using System.Globalization;

namespace ThreadsSdk.Scheduling.Speed;

/// <summary>How much is measured, and of whom.</summary>
internal sealed record Size
{
    public const int Users = 500;

    /// <summary>Posts planned in batches, and posts due at once.</summary>
    public required int Posts { get; init; }

    /// <summary>Posts planned one by one.</summary>
    public required int OneByOne { get; init; }

    /// <summary>How long a hundred posts are due each second.</summary>
    public required int Seconds { get; init; }

    /// <summary>How often what takes seconds is measured.</summary>
    public required int Rounds { get; init; }

    /// <summary>The only contender measured; null for all.</summary>
    public required string? Only { get; init; }

    public static Size Parse(string[] args) =>
        new()
        {
            Posts = Number(args, "--posts", 10_000),
            OneByOne = Number(args, "--one-by-one", 1_000),
            Seconds = Number(args, "--seconds", 100),
            Rounds = Number(args, "--rounds", 3),
            Only = Value(args, "--only"),
        };

    private static int Number(string[] args, string option, int otherwise) =>
        Value(args, option) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    private static string? Value(string[] args, string option) =>
        Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
