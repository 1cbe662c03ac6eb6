using System.Globalization;

namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>What came of a run, by what the simulator holds afterwards.</summary>
internal sealed record RunOutcome
{
    /// <summary>Posts that should not be there.</summary>
    public int Duplicates { get; private init; }

    /// <summary>Posts that should be there.</summary>
    public int Losses { get; private init; }

    /// <summary>Ids the caller was told that are not those of its posts.</summary>
    public int WrongAttributions { get; private init; }

    /// <summary>Whether the caller was told that nobody knows, where that is allowed.</summary>
    public bool IsUnknown { get; private init; }

    public int Leftovers { get; init; }

    public int Requests { get; init; }

    public int Delivered { get; init; }

    /// <summary>Requests that came although the SDK had not sent them.</summary>
    public int Resent { get; init; }

    public IReadOnlyList<NetworkFault> Faults { get; init; } = [];

    /// <summary>All there is to tell, for whoever looks for the reason.</summary>
    public string Story { get; init; } = "";

    public bool IsWell => Duplicates == 0 && Losses == 0 && WrongAttributions == 0 && Leftovers == 0 && Resent == 0;

    public static RunOutcome Of(IReadOnlyList<string> expected, IReadOnlyList<SimulatedPost> posts, CallerResult told, bool isUnknown)
    {
        var described = PostDescriptions.From(posts);
        var missing = expected.ToList();
        var extra = described.Where(post => !missing.Remove(post)).Count();
        return new RunOutcome
        {
            Duplicates = extra,
            Losses = isUnknown ? 0 : missing.Count + (told.Ids is null && missing.Count == 0 ? expected.Count : 0),
            WrongAttributions =
                told.Ids is null || told.Ids.SequenceEqual(posts.Select(post => post.Id))
                    ? 0
                    : told.Ids.Except(posts.Select(post => post.Id)).Count(),
            IsUnknown = isUnknown,
        };
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Duplicates} duplicates, {Losses} losses, {WrongAttributions} wrong attributions, {Leftovers} leftovers, {Resent} resent{(IsUnknown ? ", unknown" : "")}"
        );
}
