using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Declarations whose names are C# names: keys among them stand at another level than they were meant for.</summary>
internal sealed partial class MapReader
{
    private static readonly Regex Joined = new(@"^([A-Za-z_]\w*) *[:=] *[{\[\w]", RegexOptions.CultureInvariant);

    /// <summary>What such declarations have as keys. None of it is a C# name, which begins with a capital letter.</summary>
    private static readonly HashSet<string> LevelKeys = new(StringComparer.Ordinal)
    {
        "access",
        "advice",
        "auth",
        "default",
        "deprecated",
        "doc",
        "enum",
        "extends",
        "fields",
        "host",
        "http",
        "model",
        "operations",
        "options",
        "parameters",
        "path",
        "properties",
        "remarks",
        "returns",
        "since",
        "source",
        "usage",
        "values",
    };

    /// <summary>The declarations of a section whose names are C# names: none is named like another section.</summary>
    public IEnumerable<MapReader> Types(string section, string what, ICollection<string> sections)
    {
        foreach (var map in Maps(section, what, LevelKeys))
        {
            if (!sections.Contains(map.Key))
            {
                yield return map;
            }
            else
            {
                _context.HasLostNames = true;
                _context.Skip(map.Pointer);
                _context.Report(SpecRules.UnknownKey, map._at, map.Key, $"'{section}'", "; it is a section, which begins at the left edge");
            }
        }
    }

    /// <summary>Returns whether the file may have a section, after refusing one that an overlay leaves to the SDK.</summary>
    public bool IsOwn(string section)
    {
        if (!_context.IsOverlay || !_entries.TryGetValue(section, out var entry))
        {
            return true;
        }

        _asked.Add(section);
        _context.Report(SpecRules.NotInOverlay, entry.Key, $"the section '{section}' belongs to the SDK; an overlay cannot have it");
        return false;
    }

    /// <summary>The declarations below a key whose names are C# names, of which there has to be one.</summary>
    public IEnumerable<MapReader> RequiredTypes(string key, string what) => Required(key) ? Maps(key, what, LevelKeys) : [];

    /// <summary>Reports keys among declarations once, and returns them together with the declaration that has nothing without them.</summary>
    private HashSet<YamlNode> TakeMisplaced(string key, string what, YamlMappingNode map, ICollection<string> keys)
    {
        var names = map.Children.Keys.OfType<YamlScalarNode>().ToList();
        var misplaced = names.Where(name => keys.Contains(name.Value!)).ToList();
        var taken = new HashSet<YamlNode>(misplaced);
        if (misplaced.Count == 0)
        {
            return taken;
        }

        _context.HasLostNames = true;
        var others = string.Concat(misplaced.Skip(1).Select(other => $", nor is '{other.Value}'"));
        var belong = misplaced.Count == 1 ? "it belongs" : "they belong";
        var owner = names.TakeWhile(name => name != misplaced[0]).LastOrDefault();
        var where = owner is null ? $"to {what} whose name is missing above" : $"below '{owner.Value}', indented further";
        _context.Report(SpecRules.UnknownKey, misplaced[0], misplaced[0].Value!, $"'{key}'", $"{others}; {belong} {where}");
        if (owner is not null && map.Children[owner] is YamlScalarNode)
        {
            _context.Skip($"{Pointer}/{key}/{owner.Value}");
            taken.Add(owner);
        }

        return taken;
    }

    /// <summary>Says why a key is none, but the beginning of what it should hold.</summary>
    private static string? NoKey(string written) =>
        written.StartsWith("//", StringComparison.Ordinal) ? "A comment begins with '#'"
        : Joined.Match(written) is { Success: true } joined ? $"'{joined.Groups[1].Value}' needs a ':' and a blank before what it holds"
        : null;

    /// <summary>Returns whether a name is such a key with a letter of another alphabet in it, which was reported.</summary>
    private bool IsNoKey(string name)
    {
        var isNone = Joined.IsMatch(name);
        _context.HasLostNames |= isNone;
        return isNone;
    }
}
