namespace ThreadsSdk.Simulator.State;

/// <summary>Remembers the ids that stand in sample responses, and what each was given to.</summary>
internal sealed class SampleStore
{
    private readonly Dictionary<string, SampleNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly Func<string> _newId;

    public SampleStore(Func<string> newId) => _newId = newId;

    public SampleNode? Find(string id) => _nodes.GetValueOrDefault(id);

    /// <summary>Gives an id to something new.</summary>
    public string Add(SampleNode node)
    {
        var id = _newId();
        _nodes.Add(id, node);
        return id;
    }

    /// <summary>Gives an id to what stands at a place of a response: the same one each time, unless it was deleted.</summary>
    public string At(string place, SampleNode node)
    {
        if (!_places.TryGetValue(place, out var id) || !_nodes.ContainsKey(id))
        {
            _places[place] = id = Add(node);
        }

        return id;
    }

    public void Delete(string id) => _nodes.Remove(id);
}
