using System.Collections.Concurrent;
using System.Globalization;

namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>Adds up what came of all runs.</summary>
internal sealed class CampaignTotals(int seed)
{
    private readonly ConcurrentBag<RunOutcome> _outcomes = [];

    public IReadOnlyList<string> Failures => [.. _outcomes.Where(outcome => !outcome.IsWell).Select(outcome => outcome.Story)];

    public int Unknown => _outcomes.Count(outcome => outcome.IsUnknown);

    public int Runs => _outcomes.Count;

    public int Duplicates => _outcomes.Sum(outcome => outcome.Duplicates);

    public int Resent => _outcomes.Sum(outcome => outcome.Resent);

    public void Add(RunOutcome outcome) => _outcomes.Add(outcome);

    /// <summary>The lines that CI prints.</summary>
    public IEnumerable<string> Lines(double seconds)
    {
        var faults = _outcomes.SelectMany(outcome => outcome.Faults).ToList();
        yield return Line(Runs, $"runs through an adversary of TCP, seed {seed}, in {seconds:F0} s");
        yield return Line(_outcomes.Sum(outcome => outcome.Requests), "requests on the wire");
        yield return Line(_outcomes.Sum(outcome => outcome.Delivered), "requests the server got");
        yield return Line(faults.Count, "faults of the network");
        foreach (var kind in faults.GroupBy(fault => fault).OrderBy(kind => kind.Key))
        {
            yield return Line(kind.Count(), "  " + kind.Key);
        }

        yield return Line(Resent, "requests sent again below the SDK");
        yield return Line(Unknown, "outcomes unknown, of what goes out in one call");
        yield return Line(_outcomes.Sum(outcome => outcome.WrongAttributions), "wrong attributions");
        yield return Line(Duplicates, "duplicates");
        yield return Line(_outcomes.Sum(outcome => outcome.Losses), "losses");
        yield return Line(_outcomes.Sum(outcome => outcome.Leftovers), "leftovers on the media host");
    }

    private static string Line(int number, string what) => $"{number.ToString(CultureInfo.InvariantCulture).PadLeft(6)} {what}";
}
