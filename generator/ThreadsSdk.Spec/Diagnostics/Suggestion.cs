using System;
using System.Collections.Generic;
using System.Linq;

namespace ThreadsSdk.Spec.Diagnostics;

/// <summary>Says what was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>What other languages call the types of this one.</summary>
    private static readonly Dictionary<string, string> Synonyms = new()
    {
        ["array"] = "list<T>",
        ["bigint"] = "long",
        ["boolean"] = "bool",
        ["date"] = "timestamp",
        ["datetime"] = "timestamp",
        ["datetimeoffset"] = "timestamp",
        ["decimal"] = "double",
        ["duration"] = "seconds",
        ["float"] = "double",
        ["guid"] = "id",
        ["int32"] = "int",
        ["int64"] = "long",
        ["integer"] = "int",
        ["number"] = "double",
        ["str"] = "string",
        ["text"] = "string",
        ["timespan"] = "seconds",
        ["uri"] = "url",
        ["uuid"] = "id",
    };

    /// <summary>What other languages call what is a model in this one.</summary>
    private static readonly string[] Objects = ["any", "dict", "dictionary", "hash", "map", "object", "record"];

    /// <summary>What other languages call lists.</summary>
    private static readonly string[] Lists = ["array", "collection", "ienumerable", "ilist", "ireadonlylist", "iterable", "set"];

    /// <summary>Returns the suggestion for a type: other languages have other words for the same.</summary>
    /// <param name="written">The type.</param>
    /// <param name="candidates">The types there are.</param>
    /// <param name="list">What a list is where it stands: <c>list</c>, <c>csv</c> or <c>page</c>.</param>
    public static string ForType(string written, IEnumerable<string> candidates, string list = "list") =>
        OfWord(written) ?? (Meant(written, list) is { } meant ? $"; did you mean '{meant}'?" : For(written, candidates));

    /// <summary>Returns what is said of a word that other languages have for a type.</summary>
    private static string? OfWord(string written)
    {
        var word = written.Split('<')[0].ToLowerInvariant();
        return Synonyms.TryGetValue(written.ToLowerInvariant(), out var meant) ? $"; did you mean '{meant}'?"
            : Objects.Contains(word) ? "; what has properties is a model: declare it below 'models'"
            : written.EndsWith("?", StringComparison.Ordinal)
                ? $"; did you mean '{written.TrimEnd('?')}'? Whether it can be missing is no part of a type"
            : null;
    }

    /// <summary>Returns the type that other languages write so: <c>Media[]</c>, <c>List&lt;Media&gt;</c>, <c>array&lt;Media&gt;</c>.</summary>
    private static string? Meant(string written, string list)
    {
        var bare = written.Replace(" ", "");
        if (bare.EndsWith("[]", StringComparison.Ordinal))
        {
            bare = $"{list}<{bare.Substring(0, bare.Length - 2)}>";
        }

        var open = bare.IndexOf('<');
        if (open <= 0)
        {
            return null;
        }

        var outer = bare.Substring(0, open).ToLowerInvariant();
        bare = (Lists.Contains(outer) ? list : outer) + bare.Substring(open);
        return bare != written && TypeRef.Parse(bare) is { Item.Item: null } ? bare : null;
    }

    /// <summary><c>; did you mean 'x'?</c>, or nothing when no candidate is near.</summary>
    public static string For(string written, IEnumerable<string> candidates) =>
        Spelling.Nearest(written, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary>Returns what is wrong with a type that has brackets, or lacks them.</summary>
    public static string ForBrackets(string written, string list)
    {
        if (OfWord(written) is { } word)
        {
            return word;
        }

        if (Meant(written, list) is { } meant)
        {
            return $"; did you mean '{meant}'?";
        }

        var open = written.IndexOf('<');
        var outer = (open < 0 ? written : written.Substring(0, open)).Trim();
        if (written.Count(letter => letter == '<') != written.Count(letter => letter == '>'))
        {
            return "; each '<' needs a '>'";
        }

        if (TypeRef.IsGeneric(outer))
        {
            return open < 0 || written.Contains("<>")
                ? $"; say what it holds, as in '{outer}<{(outer == "csv" ? "string" : "Media")}>'"
                : "; between its brackets there is no type";
        }

        return TypeRef.Parse(outer) is not { Kind: not TypeKind.Named } ? For(outer, TypeRef.Keywords) : $"; '{outer}' has no brackets";
    }
}
