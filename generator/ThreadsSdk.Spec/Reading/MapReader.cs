using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Reads one YAML map key by key, and in the end reports the keys nobody asked for.</summary>
internal sealed class MapReader
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
                _entries[name] = (scalar, pair.Value);
            else
                context.Report(SpecRules.WrongShape, pair.Key, "a key", "a text");
        }
    }

    /// <summary>The keys that lead here.</summary>
    public string Pointer { get; private set; }

    /// <summary>The key this map is the value of.</summary>
    public string Key { get; }

    /// <summary>What the map describes, for messages: <c>the property 'id'</c>.</summary>
    public string What { get; }

    public bool Has(string key) => _entries.ContainsKey(key);

    public static MapReader? Open(ReadingContext context, string pointer, string key, string what, YamlNode at, YamlNode value)
    {
        context.Remember(pointer, at);
        if (value is YamlMappingNode map)
            return new MapReader(context, pointer, key, what, at, map);
        context.Report(SpecRules.WrongShape, value, key, "a map");
        return null;
    }

    /// <summary>The declarations below a key: one map each.</summary>
    public IEnumerable<MapReader> Maps(string key, string what)
    {
        if (Entry(key) is not { } entry)
            yield break;
        _context.Remember($"{Pointer}/{key}", entry.Key);
        if (entry.Value is not YamlMappingNode map)
        {
            _context.Report(SpecRules.WrongShape, entry.Value, key, "a map");
            yield break;
        }

        foreach (var pair in map.Children)
        {
            if (pair.Key is not YamlScalarNode { Value: { } name } scalar)
                _context.Report(SpecRules.WrongShape, pair.Key, "a key", "a text");
            else if (Open(_context, $"{Pointer}/{key}/{name}", name, $"{what} '{name}'", scalar, pair.Value) is { } reader)
                yield return reader;
        }
    }

    /// <summary>The same, where at least one has to be declared.</summary>
    public IEnumerable<MapReader> RequiredMaps(string key, string what)
    {
        if (!Has(key))
            _context.Report(SpecRules.MissingKey, _at, What, key);
        else if (_entries[key].Value is YamlMappingNode { Children.Count: 0 } empty)
            _context.Report(SpecRules.WrongShape, empty, key, "a map with at least one entry");
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
            _context.Report(SpecRules.MissingKey, _at, What, key);
        return Map(key);
    }

    /// <summary>The maps of a list below a key.</summary>
    public IEnumerable<MapReader> ListOfMaps(string key)
    {
        if (Entry(key) is not { } entry)
            yield break;
        if (entry.Value is not YamlSequenceNode sequence)
        {
            _context.Report(SpecRules.WrongShape, entry.Value, key, "a list");
            yield break;
        }

        if (sequence.Children.Count == 0)
            _context.Report(SpecRules.WrongShape, sequence, key, "a list with at least one entry");
        for (var i = 0; i < sequence.Children.Count; i++)
        {
            var item = sequence.Children[i];
            if (Open(_context, $"{Pointer}/{key}/{i}", key, $"an item of '{key}'", item, item) is { } reader)
                yield return reader;
        }
    }

    /// <summary>The keys and lists of texts of a map: <c>{ media_type: [IMAGE, VIDEO] }</c>.</summary>
    public EquatableArray<WhenSpec> Conditions(string key)
    {
        if (Map(key) is not { } map)
            return default;
        if (map._entries.Count == 0)
            _context.Report(SpecRules.WrongShape, Entry(key)!.Value.Value, key, "a map with at least one entry");
        return new(map._entries.Keys.Select(name => new WhenSpec(name, map.Texts(name))).ToList());
    }

    /// <summary>The name of an enum or model: its key, unless another is given, by which it is known from then on.</summary>
    public string Name()
    {
        if (Text("name") is not { } name)
            return Key;
        Pointer = Pointer.Substring(0, Pointer.Length - Key.Length) + name;
        _context.Remember(Pointer, _at);
        return name;
    }

    public string? Text(string key)
    {
        if (Entry(key) is not { } entry)
            return null;
        if (entry.Value is YamlScalarNode { Value: { } text })
            return text;
        _context.Report(SpecRules.WrongShape, entry.Value, key, "a text");
        return null;
    }

    public string RequiredText(string key)
    {
        if (!Has(key))
            _context.Report(SpecRules.MissingKey, _at, What, key);
        return Text(key) ?? "";
    }

    public string Doc()
    {
        var doc = Text("doc");
        if (string.IsNullOrWhiteSpace(doc))
            _context.Report(SpecRules.MissingDoc, _at, Capital(What));
        return doc is null ? "" : Regex.Replace(doc.Trim(), @"\s+", " ");
    }

    public string? Remarks() => Text("remarks") is { } text ? Regex.Replace(text.Trim(), @"\s+", " ") : null;

    public string? Since() => DateText("since");

    public string? DateText(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (!Date.IsMatch(text))
            _context.Report(SpecRules.InvalidValue, Entry(key)!.Value.Value, text, "a date such as 2025-04-14", "");
        return text;
    }

    public Deprecation? Deprecated()
    {
        if (Map("deprecated") is not { } map)
            return null;
        var result = new Deprecation(map.RequiredText("since"), map.Text("use"));
        map.DateText("since");
        map.Close();
        return result;
    }

    public string Choice(string key, string fallback, string[] choices)
    {
        if (Text(key) is not { } text)
            return fallback;
        if (!choices.Contains(text))
        {
            var list = "one of " + string.Join(", ", choices);
            _context.Report(SpecRules.InvalidValue, Entry(key)!.Value.Value, text, list, Suggestion.For(text, choices));
        }

        return text;
    }

    public string RequiredChoice(string key, string[] choices)
    {
        if (!Has(key))
            _context.Report(SpecRules.MissingKey, _at, What, key);
        return Choice(key, choices[0], choices);
    }

    public bool Flag(string key, bool fallback)
    {
        if (Entry(key) is not { } entry)
            return fallback;
        if (entry.Value is YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } scalar)
            return scalar.Value == "true";
        _context.Report(SpecRules.WrongShape, entry.Value, key, "true or false");
        return fallback;
    }

    public decimal? Number(string key)
    {
        if (Entry(key) is not { } entry)
            return null;
        if (entry.Value is YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text }
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        _context.Report(SpecRules.WrongShape, entry.Value, key, "a number");
        return null;
    }

    public int? WholeNumber(string key)
    {
        if (Number(key) is not { } number)
            return null;
        if (number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue)
            return (int)number;
        _context.Report(SpecRules.WrongShape, Entry(key)!.Value.Value, key, "a whole number");
        return null;
    }

    public decimal RequiredNumber(string key)
    {
        if (!Has(key))
            _context.Report(SpecRules.MissingKey, _at, What, key);
        return Number(key) ?? 0;
    }

    public int RequiredWholeNumber(string key)
    {
        if (!Has(key))
            _context.Report(SpecRules.MissingKey, _at, What, key);
        return WholeNumber(key) ?? 0;
    }

    /// <summary>A figure, or the name of a limit that the linker looks up.</summary>
    public Bound? Bound(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return new Bound(0, text);
        if (Entry(key) is { Value: YamlScalarNode { Style: not ScalarStyle.Plain } quoted })
            _context.Report(SpecRules.WrongShape, quoted, key, "a number or the name of a limit");
        return new Bound(number);
    }

    public Bounds Bounds() => new(
        Bound("min"),
        Bound("max"),
        Bound("min_length"),
        Bound("max_length"),
        Bound("min_items"),
        Bound("max_items"),
        Text("forbidden_characters"),
        Choice("counting", "characters", Spec.Bounds.Countings));

    public EquatableArray<string> Texts(string key)
    {
        if (Entry(key) is not { } entry)
            return default;
        if (entry.Value is not YamlSequenceNode sequence)
        {
            _context.Report(SpecRules.WrongShape, entry.Value, key, "a list");
            return default;
        }

        if (sequence.Children.Count == 0)
            _context.Report(SpecRules.WrongShape, sequence, key, "a list with at least one entry");
        var texts = new List<string>();
        foreach (var item in sequence.Children)
        {
            if (item is YamlScalarNode { Value: { } text })
            {
                _context.Remember($"{Pointer}/{key}/{texts.Count}", item);
                texts.Add(text);
            }
            else
            {
                _context.Report(SpecRules.WrongShape, item, key, "a list of texts");
            }
        }

        return new(texts);
    }

    public EquatableArray<string> RequiredTexts(string key)
    {
        if (!Has(key))
            _context.Report(SpecRules.MissingKey, _at, What, key);
        return Texts(key);
    }

    public TypeRef Type(string key = "type")
    {
        var text = RequiredText(key);
        if (text.Length == 0)
            return new TypeRef(TypeKind.String);
        if (TypeRef.Parse(text) is { } type)
            return type;
        _context.Report(SpecRules.UnknownType, Entry(key)!.Value.Value, text, Suggestion.For(text, TypeRef.Keywords));
        return new TypeRef(TypeKind.String);
    }

    /// <summary>Reports the keys that were not asked for.</summary>
    public void Close()
    {
        foreach (var pair in _entries)
        {
            if (!_asked.Contains(pair.Key))
                _context.Report(SpecRules.UnknownKey, pair.Value.Key, pair.Key, What, Suggestion.For(pair.Key, _asked));
        }
    }

    private (YamlScalarNode Key, YamlNode Value)? Entry(string key)
    {
        _asked.Add(key);
        if (!_entries.TryGetValue(key, out var entry))
            return null;
        if (entry.Value is YamlScalarNode)
            _context.Remember($"{Pointer}/{key}", entry.Value);
        return entry;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
