using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Maps whose keys are the names of something else.</summary>
internal sealed partial class MapReader
{
    /// <summary>The keys and lists of texts of a map: <c>{ media_type: [IMAGE, VIDEO] }</c>.</summary>
    public EquatableArray<RuleCondition> Conditions(string key) =>
        Named(key) is { } map
            ? new(
                map._entries.Keys.Select(name => new RuleCondition(name, map.Texts(name)))
                    .Where(condition => condition.Values.Count > 0)
                    .ToList()
            )
            : default;

    /// <summary>The names of errors, and a text for each: <c>{ unknown_error: Look again. }</c>.</summary>
    public EquatableArray<ErrorAdviceSpec> Advice(string key) =>
        Named(key) is { } map
            ? new(map._entries.Keys.Select(name => new ErrorAdviceSpec(name, map.RequiredSentence(name))).ToList())
            : default;

    /// <summary>All keys of this map, and the text of each.</summary>
    public IEnumerable<(string Key, string Text)> AllTexts() => _entries.Keys.Select(name => (name, RequiredText(name))).ToList();

    /// <summary>One map below a key, which names something and whose keys have places of their own.</summary>
    private MapReader? Named(string key)
    {
        if (Map(key) is not { } map)
        {
            return null;
        }

        if (map._entries.Count == 0)
        {
            _context.Report(SpecRules.WrongShape, Entry(key)!.Value.Value, key, "a map with at least one entry");
        }

        foreach (var entry in map._entries)
        {
            _context.Remember($"{map.Pointer}/{entry.Key}", entry.Value.Key);
        }

        return map;
    }
}
