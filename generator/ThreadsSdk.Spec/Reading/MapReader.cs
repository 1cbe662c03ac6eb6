using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Rules;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Reads one YAML map key by key, and in the end reports the keys nobody asked for.</summary>
internal sealed partial class MapReader
{
    private static readonly Regex Date = new(@"^\d{4}-\d{2}-\d{2}$", RegexOptions.CultureInvariant);

    private readonly ReadingContext _context;
    private readonly Dictionary<string, (YamlScalarNode Key, YamlNode Value)> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly YamlNode _at;

    private MapReader(ReadingContext context, string pointer, string key, string what, YamlNode at, YamlMappingNode map)
    {
        _context = context;
        _at = at;
        Pointer = pointer;
        Key = key;
        What = what;
        foreach (var pair in map.Children)
        {
            if (pair.Key is YamlScalarNode { Value: { } name } scalar)
            {
                _entries[name] = (scalar, pair.Value);
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

        context.Report(SpecRules.WrongShape, value, key, "a map");
        return null;
    }

    /// <summary>The declarations below a key: one map each.</summary>
    public IEnumerable<MapReader> Maps(string key, string what)
    {
        if (Entry(key) is not { } entry)
        {
            yield break;
        }

        _context.Remember($"{Pointer}/{key}", entry.Key);
        if (entry.Value is not YamlMappingNode map)
        {
            _context.Report(SpecRules.WrongShape, entry.Value, key, "a map");
            yield break;
        }

        foreach (var pair in map.Children)
        {
            if (pair.Key is not YamlScalarNode { Value: { } name } scalar)
            {
                _context.Report(SpecRules.WrongShape, pair.Key, "a key", "a text");
            }
            else if (Open(_context, $"{Pointer}/{key}/{name}", name, $"{what} '{name}'", scalar, pair.Value) is { } reader)
            {
                yield return reader;
            }
        }
    }

    /// <summary>The declarations of this map beside the keys that were asked for: one map each.</summary>
    public IEnumerable<MapReader> OtherMaps(string what)
    {
        foreach (var (key, value) in _entries.Where(entry => !_asked.Contains(entry.Key)).Select(entry => entry.Value).ToList())
        {
            if (Open(_context, $"{Pointer}/{key.Value}", key.Value!, $"{what} '{key.Value}'", key, value) is { } reader)
            {
                yield return reader;
            }
        }
    }

    /// <summary>The same, where at least one has to be declared.</summary>
    public IEnumerable<MapReader> RequiredMaps(string key, string what)
    {
        if (!Has(key))
        {
            _context.Report(SpecRules.MissingKey, _at, What, key);
        }
        else if (_entries[key].Value is YamlMappingNode { Children.Count: 0 } empty)
        {
            _context.Report(SpecRules.WrongShape, empty, key, "a map with at least one entry");
        }

        return Maps(key, what);
    }

    /// <summary>One map below a key.</summary>
    public MapReader? Map(string key)
    {
        return Entry(key) is { } entry ? Open(_context, $"{Pointer}/{key}", key, $"'{key}'", entry.Key, entry.Value) : null;
    }

    public MapReader? RequiredMap(string key)
    {
        if (!Has(key))
        {
            _context.Report(SpecRules.MissingKey, _at, What, key);
        }

        return Map(key);
    }

    /// <summary>The maps of a list below a key.</summary>
    public IEnumerable<MapReader> ListOfMaps(string key)
    {
        if (Entry(key) is not { } entry)
        {
            yield break;
        }

        if (entry.Value is not YamlSequenceNode sequence)
        {
            _context.Report(SpecRules.WrongShape, entry.Value, key, "a list");
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

    /// <summary>The keys and lists of texts of a map: <c>{ media_type: [IMAGE, VIDEO] }</c>.</summary>
    public EquatableArray<RuleCondition> Conditions(string key)
    {
        if (Map(key) is not { } map)
        {
            return default;
        }

        if (map._entries.Count == 0)
        {
            _context.Report(SpecRules.WrongShape, Entry(key)!.Value.Value, key, "a map with at least one entry");
        }

        return new(map._entries.Keys.Select(name => new RuleCondition(name, map.Texts(name))).ToList());
    }

    /// <summary>The names of errors, and a text for each: <c>{ unknown_error: Look again. }</c>.</summary>
    public EquatableArray<ErrorAdviceSpec> Advice(string key)
    {
        if (Map(key) is not { } map)
        {
            return default;
        }

        if (map._entries.Count == 0)
        {
            _context.Report(SpecRules.WrongShape, Entry(key)!.Value.Value, key, "a map with at least one entry");
        }

        return new(map.AllTexts().Select(pair => new ErrorAdviceSpec(pair.Key, pair.Text)).ToList());
    }

    /// <summary>All keys of this map, and the text of each.</summary>
    public IEnumerable<(string Key, string Text)> AllTexts() => _entries.Keys.Select(name => (name, RequiredText(name))).ToList();

    /// <summary>The name of an enum or model: its key, unless another is given, by which it is known from then on.</summary>
    public string Name()
    {
        if (Text("name") is not { } name)
        {
            return Key;
        }

        Pointer = Pointer.Substring(0, Pointer.Length - Key.Length) + name;
        _context.Remember(Pointer, _at);
        return name;
    }

    /// <summary>Reports the keys that were not asked for.</summary>
    public void Close()
    {
        foreach (var pair in _entries)
        {
            if (!_asked.Contains(pair.Key))
            {
                _context.Report(SpecRules.UnknownKey, pair.Value.Key, pair.Key, What, Suggestion.For(pair.Key, _asked));
            }
        }
    }

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

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
