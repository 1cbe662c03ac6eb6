using System.Globalization;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>Counts the cases of a fault test, and writes how many there were beside the tests, for those who want to know.</summary>
public sealed class CaseCount : IDisposable
{
    private readonly List<string> _lines = [];
    private int _total;

    public void Add(string kind, int cases)
    {
        _total += cases;
        _lines.Add(Line(cases, kind));
    }

    public void Dispose()
    {
        _lines.Add(Line(_total, "cases in all: exactly one post of each, nothing left on the media host"));
        File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, "exactly-once.txt"), _lines);
    }

    private static string Line(int number, string what) => $"{number.ToString(CultureInfo.InvariantCulture).PadLeft(6)} {what}";
}
