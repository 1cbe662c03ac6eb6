using System.Globalization;

namespace ThreadsSdk.Simulator.Control;

/// <summary>Represents one request of the control API: the values of its path, of its query and of its body.</summary>
internal sealed record ControlCall(IReadOnlyDictionary<string, string> Path, IReadOnlyDictionary<string, string> Query, ControlBody Body)
{
    /// <summary>Returns a number of the query; 0 when it is missing.</summary>
    /// <exception cref="ArgumentException">It is no whole number from 0.</exception>
    public long FromQuery(string name) => Query.TryGetValue(name, out var text) && text.Length > 0 ? Whole(name, text) : 0;

    /// <summary>Returns a number of the path.</summary>
    /// <exception cref="ArgumentException">It is no whole number from 0.</exception>
    public int FromPath(string name) => (int)Math.Min(int.MaxValue, Whole(name, Path[name]));

    private static long Whole(string name, string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentException($"'{name}' has to be a whole number.");
}
