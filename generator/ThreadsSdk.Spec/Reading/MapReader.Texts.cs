using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Spec.Reading;

/// <summary>The values of keys that are texts: names, documentation, dates, choices, flags, lists and types.</summary>
internal sealed partial class MapReader
{
    public string? Text(string key)
    {
        if (Entry(key) is not { } entry)
        {
            return null;
        }

        if (entry.Value is YamlScalarNode { Value: { } text } && !IsNull(entry.Value))
        {
            return text;
        }

        _context.Report(SpecRules.WrongShape, entry.Value, key, "a text");
        return null;
    }

    private static bool IsNull(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" or "~" };

    /// <summary>A text that says something.</summary>
    public string? Words(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            _context.Report(SpecRules.WrongShape, Entry(key)!.Value.Value, key, "a text that is not empty");
            return null;
        }

        if (text.Where(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')).ToList() is { Count: > 0 } controls)
        {
            var code = ((int)controls[0]).ToString("X4", CultureInfo.InvariantCulture);
            _context.Report(SpecRules.WrongShape, Entry(key)!.Value.Value, key, $"a text without control characters such as U+{code}");
            return null;
        }

        return text;
    }

    /// <summary>A name or another text of the language: it has the letters of English only.</summary>
    public string? Word(string key) => Words(key) is { } text ? _context.Name(Entry(key)!.Value.Value, text) : null;

    /// <summary>The text of a key that is like the one meant, so that nobody misses it: that it is misspelt is told when the map is closed.</summary>
    public string? Misspelt(string key) =>
        _entries
            .Where(entry => Spelling.Nearest(entry.Key, [key]) is not null)
            .Select(entry => (entry.Value.Value as YamlScalarNode)?.Value ?? "")
            .FirstOrDefault();

    public string RequiredWord(string key)
    {
        Require(key);
        return Word(key) ?? Lost(key);
    }

    public string RequiredText(string key)
    {
        Require(key);
        return Words(key) ?? Lost(key);
    }

    /// <summary>What has no text where it needs one is left out of what is written.</summary>
    private string Lost(string key)
    {
        if (Has(key))
        {
            Skip();
        }

        return "";
    }

    public string Doc()
    {
        var isBlank =
            _entries.TryGetValue("doc", out var entry) && entry.Value is YamlScalarNode scalar && string.IsNullOrWhiteSpace(scalar.Value);
        if (!Has("doc") || isBlank)
        {
            _asked.Add("doc");
            _missing.Add(["doc"]);
        }

        return (isBlank ? null : Sentence("doc")) ?? "";
    }

    /// <summary>Prose, which ends with a full stop: what does not has most likely lost its end.</summary>
    public string? Sentence(string key)
    {
        if (Words(key) is not { } text)
        {
            return null;
        }

        text = Regex.Replace(text.Trim(), @"\s+", " ");
        if (text[text.Length - 1] != '.')
        {
            var node = Entry(key)!.Value.Value;
            var why = _context.IsBeforeComment(node) ? "; what follows '#' is a comment unless the text is in quotes" : "";
            _context.Report(SpecRules.WrongShape, node, key, $"a text that ends with a full stop{why}");
        }

        return text;
    }

    public string RequiredSentence(string key)
    {
        Require(key);
        return Sentence(key) ?? Lost(key);
    }

    /// <summary>The documentation of a declaration, which one of an overlay that only adds to it leaves to the SDK.</summary>
    public string DocUnlessAdding() => _context.IsOverlay && !Has("doc") ? "" : Doc();

    public string? RequiredWordUnlessAdding(string key) => _context.IsOverlay ? Word(key) : RequiredWord(key);

    public string? Remarks() => Sentence("remarks");

    public string? Since() => DateText("since");

    public string? DateText(string key)
    {
        if (Word(key) is not { } text)
        {
            return null;
        }

        if (!Date.IsMatch(text) || !DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            _context.Report(SpecRules.InvalidValue, Entry(key)!.Value.Value, text, "a date such as 2025-04-14", "");
        }

        return text;
    }

    public Deprecation? Deprecated()
    {
        if (Map("deprecated") is not { } map)
        {
            return null;
        }

        var result = new Deprecation(map.RequiredText("announced"), map.DateText("ends"), map.Text("use"));
        map.DateText("announced");
        if (
            Word("since") is { } since
            && Date.IsMatch(since)
            && string.CompareOrdinal(since, result.Announced) > 0
            && Date.IsMatch(result.Announced)
        )
        {
            _context.Report(
                SpecRules.Contradiction,
                map._entries["announced"].Value,
                $"'{Key}' was announced to end on {result.Announced}, before there was it ('since' {since})"
            );
        }

        map.Close();
        return result;
    }

    public string Choice(string key, string fallback, string[] choices)
    {
        if (Word(key) is not { } text)
        {
            return fallback;
        }

        if (!choices.Contains(text))
        {
            var list = "one of " + string.Join(", ", choices);
            _context.Report(SpecRules.InvalidValue, Entry(key)!.Value.Value, text, list, Suggestion.For(text, choices));
            return fallback;
        }

        return text;
    }

    public string RequiredChoice(string key, string[] choices, string? fallback = null)
    {
        Require(key);
        return Choice(key, fallback ?? choices[0], choices);
    }

    public bool Flag(string key, bool fallback)
    {
        if (Entry(key) is not { } entry)
        {
            return fallback;
        }

        if (entry.Value is YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } scalar)
        {
            return scalar.Value == "true";
        }

        _context.Report(SpecRules.WrongShape, entry.Value, key, "true or false");
        Skip();
        return fallback;
    }

    /// <summary>Characters, of which there has to be one.</summary>
    public string? Characters(string key)
    {
        if (Entry(key)?.Value is YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag)
        {
            _context.Report(SpecRules.WrongShape, flag, key, "the characters themselves, in quotes");
            return null;
        }

        if (Text(key) is not { Length: 0 } text)
        {
            return Text(key);
        }

        _context.Report(SpecRules.WrongShape, Entry(key)!.Value.Value, key, "a text that is not empty");
        return null;
    }

    public EquatableArray<string> Texts(string key)
    {
        if (Entry(key) is not { } entry)
        {
            return default;
        }

        if (entry.Value is not YamlSequenceNode sequence)
        {
            _context.Report(SpecRules.WrongShape, entry.Value, key, "a list");
            return default;
        }

        _context.Remember($"{Pointer}/{key}", entry.Key);

        if (sequence.Children.Count == 0)
        {
            _context.Report(SpecRules.WrongShape, sequence, key, "a list with at least one entry");
        }

        var texts = new List<string>();
        foreach (var item in sequence.Children)
        {
            if (item is YamlScalarNode { Value: { } repeated } && texts.Contains(repeated))
            {
                _context.Report(SpecRules.DuplicateName, item, repeated, "");
            }
            else if (item is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text) && !IsNull(item))
            {
                _context.Remember($"{Pointer}/{key}/{texts.Count}", item);
                texts.Add(_context.Name(item, text));
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
        Require(key);
        return Texts(key);
    }
}
