using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Reads one YAML map key by key, and in the end reports the keys nobody asked for.</summary>
internal sealed partial class MapReader
{
    private static readonly Regex Date = new(@"^\d{4}-\d{2}-\d{2}$", RegexOptions.CultureInvariant);

    private const string MergeKey = "<<";

    private readonly ReadingContext _context;
    private readonly Dictionary<string, (YamlScalarNode Key, YamlNode Value)> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly YamlNode _at;
    private bool _isLost;

    /// <summary>Whether YAML elsewhere would have put keys of another map in here, which is not done.</summary>
    private readonly bool _isMerged;

    /// <summary>The key below which this map has declarations.</summary>
    private string? _declarations;

    private MapReader(ReadingContext context, string pointer, string key, string what, YamlNode at, YamlMappingNode? map)
    {
        _context = context;
        _at = at;
        Pointer = pointer;
        Key = key;
        What = what;
        _isLost = map is null;
        foreach (var pair in map?.Children ?? Enumerable.Empty<KeyValuePair<YamlNode, YamlNode>>())
        {
            if (pair.Key is YamlScalarNode { Value: MergeKey, Style: ScalarStyle.Plain } merge)
            {
                _isMerged = true;
                context.HasLostNames = true;
                context.Report(SpecRules.UnknownKey, merge, MergeKey, what, "; maps are not merged, write its keys out");
            }
            else if (pair.Key is YamlScalarNode { Value: { } name } scalar)
            {
                _entries[context.Name(scalar, name)] = (scalar, pair.Value);
            }
            else
            {
                context.Report(SpecRules.WrongShape, pair.Key, "a key", "a text");
            }
        }
    }

    /// <summary>The keys that lead here.</summary>
    public string Pointer { get; private set; }

    /// <summary>The key this map is the value of.</summary>
    public string Key { get; }

    /// <summary>Gets a name for the thing the map describes, for messages: <c>the property 'id'</c>.</summary>
    public string What { get; }

    public bool Has(string key) => _entries.ContainsKey(key);

    public static MapReader? Open(ReadingContext context, string pointer, string key, string what, YamlNode at, YamlNode value)
    {
        context.Remember(pointer, at);
        if (value is YamlMappingNode map)
        {
            return new MapReader(context, pointer, key, what, at, map);
        }

        context.Report(SpecRules.WrongShape, value, key, MapForms.Of(what));
        return null;
    }

    /// <summary>Opens a declaration. Of one that is no map the name is known all the same.</summary>
    private static MapReader Declaration(ReadingContext context, string pointer, string key, string what, YamlNode at, YamlNode value)
    {
        if (Open(context, pointer, key, what, at, value) is { } map)
        {
            return map;
        }

        context.Skip(pointer);
        return new MapReader(context, pointer, key, what, at, null);
    }

    /// <summary>The declarations below a key: one map each.</summary>
    public IEnumerable<MapReader> Maps(string key, string what) => Maps(key, what, []);

    private IEnumerable<MapReader> Maps(string key, string what, ICollection<string> misplaced)
    {
        if (Entry(key) is not { } entry)
        {
            yield break;
        }

        _context.Remember($"{Pointer}/{key}", entry.Key);
        if (entry.Value is not YamlMappingNode map)
        {
            _context.Report(SpecRules.WrongShape, entry.Value, key, "a map");
            _context.HasLostNames = true;
            yield break;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var others = TakeMisplaced(key, what, map, misplaced);
        foreach (var pair in map.Children.Where(pair => !others.Contains(pair.Key)))
        {
            if (pair.Key is not YamlScalarNode { Value: { } written } scalar)
            {
                _context.Report(SpecRules.WrongShape, pair.Key, "a key", "a text");
            }
            else if (NoKey(written) is { } why)
            {
                _context.HasLostNames = true;
                _context.Report(SpecRules.InvalidYaml, scalar, why);
            }
            else if (_context.Name(scalar, written) is var name && names.Add(name) && !IsNoKey(name))
            {
                yield return Declaration(_context, $"{Pointer}/{key}/{name}", name, $"{what} '{name}'", scalar, pair.Value);
            }
        }
    }

    /// <summary>The declarations of this map beside the keys that were asked for: one map each.</summary>
    public IEnumerable<MapReader> OtherMaps(string what)
    {
        foreach (var entry in _entries.Where(entry => !_asked.Contains(entry.Key)).ToList())
        {
            var (key, value) = entry.Value;
            if (value is not YamlMappingNode && Spelling.Nearest(entry.Key, _asked.Where(asked => !Has(asked))) is { } meant)
            {
                _context.HasLostNames = true;
                _context.Report(SpecRules.UnknownKey, key, entry.Key, What, $"; did you mean '{meant}'?");
                continue;
            }

            yield return Declaration(_context, $"{Pointer}/{entry.Key}", entry.Key, $"{what} '{entry.Key}'", key, value);
        }
    }

    /// <summary>Refuses a key that other maps of this kind have; a map below it is a declaration of that name.</summary>
    public MapReader Refuse(string key, string why)
    {
        if (_entries.TryGetValue(key, out var entry) && entry.Value is not YamlMappingNode)
        {
            _asked.Add(key);
            _context.Report(SpecRules.Contradiction, entry.Key, why);
        }

        return this;
    }

    /// <summary>Refuses the maps below this one where the key is missing that would say what they are.</summary>
    public void RefuseMaps(string key, string why)
    {
        if (
            !Has(key)
            && _entries.FirstOrDefault(entry => entry.Value.Value is YamlMappingNode && entry.Key != "deprecated").Value.Key is { } first
        )
        {
            _context.Report(SpecRules.UnknownKey, first, first.Value!, What, $"; {why}");
            Leave();
        }
    }

    /// <summary>Reports nothing more of this map.</summary>
    private void Leave()
    {
        _context.HasLostNames = true;
        Skip();
        _entries.Clear();
        _isLost = true;
    }

    /// <summary>The declarations below a key, of which there has to be one.</summary>
    public IEnumerable<MapReader> RequiredMaps(string key, string what) => Required(key) ? Maps(key, what) : [];

    /// <summary>Returns whether there are declarations below a key, after taking note of it when there are none.</summary>
    private bool Required(string key)
    {
        _declarations = key;
        if (!Has(key))
        {
            _missingMaps = key;
            _context.HasLostNames = true;
        }
        else if (_entries[key].Value is YamlMappingNode { Children.Count: 0 } empty)
        {
            _context.Report(SpecRules.WrongShape, empty, key, "a map with at least one entry");
        }

        return Has(key);
    }

    /// <summary>One map below a key.</summary>
    public MapReader? Map(string key)
    {
        return Entry(key) is { } entry ? Open(_context, $"{Pointer}/{key}", key, $"'{key}'", entry.Key, entry.Value) : null;
    }

    public MapReader? RequiredMap(string key)
    {
        Require(key);
        return Map(key);
    }

    /// <summary>One map of declarations below a key: where it is none, their names are lost.</summary>
    public MapReader? Declarations(string key)
    {
        var map = Map(key);
        _declarations = key;
        _context.HasLostNames |= map is null && Has(key);
        return map;
    }

    /// <summary>The maps of a list below a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="example">Such a map, for the message where it is something else.</param>
    public IEnumerable<MapReader> ListOfMaps(string key, string example)
    {
        if (Entry(key) is not { } entry)
        {
            yield break;
        }

        var sequence = entry.Value as YamlSequenceNode;
        if (sequence?.Children.All(child => child is YamlMappingNode) != true)
        {
            var wrong = sequence?.Children.First(child => child is not YamlMappingNode) ?? entry.Value;
            _context.Report(SpecRules.WrongShape, wrong, key, $"a list of maps such as {example}");
            yield break;
        }

        if (sequence.Children.Count == 0)
        {
            _context.Report(SpecRules.WrongShape, sequence, key, "a list with at least one entry");
        }

        for (var i = 0; i < sequence.Children.Count; i++)
        {
            var item = sequence.Children[i];
            if (Open(_context, $"{Pointer}/{key}/{i}", key, $"an item of '{key}'", item, item) is { } reader)
            {
                yield return reader;
            }
        }
    }

    /// <summary>The name of an enum or model: its key, unless another is given, by which it is known from then on.</summary>
    public string Name()
    {
        if (Word("name") is not { } name)
        {
            return Key;
        }

        Pointer = Pointer.Substring(0, Pointer.Length - Key.Length) + name;
        _context.Remember(Pointer, Entry("name")!.Value.Value);
        return name;
    }

    /// <summary>Leaves the declaration out of what is written: something of it could not be read.</summary>
    public void Skip() => _context.Skip(Pointer);

    private (YamlScalarNode Key, YamlNode Value)? Entry(string key)
    {
        _asked.Add(key);
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (entry.Value is YamlScalarNode)
        {
            _context.Remember($"{Pointer}/{key}", entry.Value);
        }

        return entry;
    }
}
