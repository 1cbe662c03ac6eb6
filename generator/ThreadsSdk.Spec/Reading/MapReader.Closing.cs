using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Spec.Reading;

/// <summary>What is told of a map once all of it was asked for: the keys it should not have, and those it lacks.</summary>
internal sealed partial class MapReader
{
    private const int MostMessages = 3;
    private const string Comma = "; between braces a text that holds a ',' needs quotes";

    /// <summary>The keys of which one has to be there and is not; the first is the one that is told.</summary>
    private readonly List<string[]> _missing = [];

    /// <summary>The key of the declarations that have to be there and are not.</summary>
    private string? _missingMaps;

    /// <summary>Takes note when none of the keys is there, of which one has to be.</summary>
    public void Require(params string[] keys)
    {
        if (!keys.Any(Has))
        {
            _missing.Add(keys);
        }
    }

    /// <summary>The same for a declaration that an overlay may leave to the SDK.</summary>
    public void RequireUnlessAdding(params string[] keys)
    {
        if (!_context.IsOverlay)
        {
            Require(keys);
        }
    }

    /// <summary>Reports the keys that were not asked for, and those that are missing: of a key misspelt, only the former.</summary>
    public void Close()
    {
        if (_isLost)
        {
            return;
        }

        if (_missing.Count > 0 || _missingMaps is not null)
        {
            _context.Skip(Pointer);
        }

        if (_isMerged)
        {
            _missing.Clear();
        }

        var strangers = Entries().Where(pair => !_asked.Contains(pair.Name) && !IsMisspelt(pair.Name, pair.Key)).ToList();
        _context.HasLostNames |= Entries().Any(pair => !_asked.Contains(pair.Name) && pair.Value is YamlMappingNode);
        ReportStrangers(strangers);
        if (_missing.RemoveAll(keys => keys[0] == "doc") > 0)
        {
            _context.Report(
                SpecRules.MissingDoc,
                Has("doc") ? _entries["doc"].Key : _at,
                char.ToUpperInvariant(What[0]) + What.Substring(1),
                ""
            );
        }

        if (_missing.Select(keys => keys[0]).Concat(_missingMaps is { } maps ? [maps] : []).ToList() is { Count: > 0 } missing)
        {
            _context.Report(SpecRules.MissingKey, _at, What, string.Join("', '", missing), "");
        }
    }

    private IEnumerable<(string Name, YamlScalarNode Key, YamlNode Value)> Entries() =>
        _entries.Select(pair => (pair.Key, pair.Value.Key, pair.Value.Value));

    /// <summary>Returns whether a key is like one that was asked for, after reporting it; the one that was meant is not missing then.</summary>
    private bool IsMisspelt(string name, YamlScalarNode at)
    {
        if (name.Split(':')[0] is var before && before != name && _asked.Contains(before))
        {
            Report(at, name, before, $"; did you mean '{before}: {name.Substring(before.Length + 1)}', with a blank?");
            return true;
        }

        string[] missing = [.. _missing.Select(keys => keys[0]), .. _missingMaps is { } maps ? [maps] : System.Array.Empty<string>()];
        var absent = _asked.Where(key => !Has(key)).ToList();
        var meant =
            Near(name, missing)
            ?? KeySynonyms.Meant(name, missing)
            ?? Near(name, absent)
            ?? KeySynonyms.Meant(name, absent)
            ?? Near(name, _asked);
        if (meant is null)
        {
            return false;
        }

        Report(at, name, meant, $"; did you mean '{meant}'?");
        return true;
    }

    /// <summary>Returns the key that was meant. Nearly every word is as near to one of two letters.</summary>
    private static string? Near(string name, IEnumerable<string> keys) => name.Length > 2 ? Spelling.Nearest(name, keys) : null;

    private void Report(YamlScalarNode at, string name, string meant, string suggestion)
    {
        if (!Has(meant))
        {
            _missing.RemoveAll(keys => keys.Contains(meant));
            _missingMaps = _missingMaps == meant ? null : _missingMaps;
        }

        _context.Report(SpecRules.UnknownKey, at, name, What, suggestion);
    }

    /// <summary>
    /// Reports the keys that are like none: all at once where the level above them is missing, or where there are so many that it most likely is.
    /// </summary>
    private void ReportStrangers(List<(string Name, YamlScalarNode Key, YamlNode Value)> strangers)
    {
        if (strangers.Count == 0)
        {
            return;
        }

        if (_missingMaps is null && strangers.Count <= MostMessages && !IsOfDeclarations(strangers))
        {
            var needs = TakeMissing();
            foreach (var stranger in strangers)
            {
                _context.Report(
                    SpecRules.UnknownKey,
                    stranger.Key,
                    stranger.Name,
                    What,
                    IsProse(stranger) ? Comma
                        : stranger == strangers[0] ? needs
                        : ""
                );
            }

            return;
        }

        var others = strangers.Skip(1).Select(stranger => $"'{stranger.Name}'").ToList();
        var nor =
            others.Count == 0 ? ""
            : others.Count == 1 ? $", nor is {others[0]}"
            : $", nor are {string.Join(", ", others)}";
        var belong = others.Count == 0 ? "it belongs" : "they belong";
        var home = _missingMaps ?? (IsOfDeclarations(strangers) ? _declarations : null);
        var isMissing = home is not null && !Has(home);
        var where =
            home is null ? ""
            : strangers.All(stranger => stranger.Value is YamlMappingNode)
                ? $"; {belong} below '{home}'{(isMissing ? ", which is missing" : "")}"
            : $"; {belong} to one of its '{home}', which are missing";
        _missingMaps = null;
        _missing.RemoveAll(keys => keys[0] == home);
        _context.Report(SpecRules.UnknownKey, strangers[0].Key, strangers[0].Name, What, nor + where + (home is null ? TakeMissing() : ""));
    }

    /// <summary>Returns whether a key is the rest of a text that a comma ended.</summary>
    private static bool IsProse((string Name, YamlScalarNode Key, YamlNode Value) stranger) =>
        stranger.Value is YamlScalarNode { Value: "" or null }
        && (stranger.Name.Contains(' ') || stranger.Name.EndsWith('.'.ToString(), System.StringComparison.Ordinal));

    /// <summary>Returns whether all of the keys look like declarations that stand beside the key for them.</summary>
    private bool IsOfDeclarations(List<(string Name, YamlScalarNode Key, YamlNode Value)> strangers) =>
        _declarations is not null
        && _missing.All(keys => keys[0] == _declarations)
        && strangers.All(stranger => stranger.Value is YamlMappingNode);

    /// <summary>Says what is missing beside a key that is none: most likely it is that key, by another name.</summary>
    private string TakeMissing()
    {
        var missing = _missing.Select(keys => keys[0]).ToList();
        _missing.Clear();
        return missing.Count == 0 ? "" : $", which needs '{string.Join("', '", missing)}'";
    }
}
