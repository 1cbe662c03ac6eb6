namespace ThreadsSdk.Scheduling.Speed.Measuring;

/// <summary>What was measured, in as many rounds as there were.</summary>
internal sealed class Measures
{
    private readonly Dictionary<Metric, List<double>> _values = [];

    /// <summary>Gets the value of the middle round.</summary>
    public double this[Metric metric] => _values[metric].Order().ElementAt(_values[metric].Count / 2);

    public void Add(IReadOnlyDictionary<Metric, double> round)
    {
        foreach (var (metric, value) in round)
        {
            if (!_values.TryGetValue(metric, out var values))
            {
                _values.Add(metric, values = []);
            }

            values.Add(value);
        }
    }
}
