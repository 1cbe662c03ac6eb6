using System.Globalization;

namespace ThreadsSdk.Cli.Tests.Adversary;

/// <summary>What came of a post whose process was killed.</summary>
internal sealed record KillOutcome
{
    public int Starts { get; init; }

    public int Kills { get; init; }

    /// <summary>Kills after something was written down, and before all was out.</summary>
    public int KillsOnTheWay { get; init; }

    public int Duplicates { get; init; }

    public int Losses { get; init; }

    public int WrongAttributions { get; init; }

    public int Leftovers { get; init; }

    /// <summary>Journals that cannot be read, or do not say that all is out.</summary>
    public int Damaged { get; init; }

    /// <summary>All there is to tell, for whoever looks for the reason.</summary>
    public string Story { get; init; } = "";

    public bool IsWell => Duplicates == 0 && Losses == 0 && WrongAttributions == 0 && Leftovers == 0 && Damaged == 0;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Kills} kills, {Duplicates} duplicates, {Losses} losses, {WrongAttributions} wrong attributions, {Leftovers} leftovers, "
                + $"{Damaged} damaged journals"
        );
}
