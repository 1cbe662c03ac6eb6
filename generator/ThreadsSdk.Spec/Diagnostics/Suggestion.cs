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
        ["boolean"] = "bool",
        ["date"] = "timestamp",
        ["datetime"] = "timestamp",
        ["decimal"] = "double",
        ["duration"] = "seconds",
        ["float"] = "double",
        ["integer"] = "int",
        ["number"] = "double",
        ["str"] = "string",
        ["text"] = "string",
        ["uri"] = "url",
    };

    /// <summary>Returns the suggestion for a type: other languages have other words for the same.</summary>
    public static string ForType(string written, IEnumerable<string> candidates) =>
        Synonyms.TryGetValue(written.ToLowerInvariant(), out var meant) || (meant = Meant(written)) is not null
            ? $"; did you mean '{meant}'?"
            : For(written, candidates);

    /// <summary>Returns the type that other languages write so: <c>Media[]</c>, <c>List&lt;Media&gt;</c>, <c>array&lt;Media&gt;</c>.</summary>
    private static string? Meant(string written)
    {
        var bare = written.Replace(" ", "");
        if (bare.EndsWith("[]", StringComparison.Ordinal))
        {
            bare = $"list<{bare.Substring(0, bare.Length - 2)}>";
        }

        var open = bare.IndexOf('<');
        if (open <= 0)
        {
            return null;
        }

        var outer = bare.Substring(0, open).ToLowerInvariant();
        bare = (outer == "array" ? "list" : outer) + bare.Substring(open);
        return bare != written && TypeRef.Parse(bare) is not null ? bare : null;
    }

    /// <summary><c>; did you mean 'x'?</c>, or nothing when no candidate is near.</summary>
    public static string For(string written, IEnumerable<string> candidates) =>
        Spelling.Nearest(written, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary>Returns what is wrong with a type that has brackets, or lacks them.</summary>
    public static string ForBrackets(string written)
    {
        if (Meant(written) is { } meant)
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
                ? $"; say what it holds, as in '{outer}<Media>'"
                : "; between its brackets there is no type";
        }

        return TypeRef.Parse(outer) is not { Kind: not TypeKind.Named } ? For(outer, TypeRef.Keywords) : $"; '{outer}' has no brackets";
    }
}
