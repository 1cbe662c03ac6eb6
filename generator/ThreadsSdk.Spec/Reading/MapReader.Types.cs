using System;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Reading;

/// <summary>The values of keys that are types.</summary>
internal sealed partial class MapReader
{
    /// <summary>Returns what a list is where a type stands.</summary>
    private string ListHere(string key) =>
        key == "returns" ? "page"
        : What.StartsWith("the parameter", StringComparison.Ordinal) ? "csv"
        : "list";

    /// <summary>A type. One that cannot be read is a name that nobody has, and was reported.</summary>
    public TypeRef Type(string key = "type")
    {
        var text = RequiredWord(key);
        if (text.Length == 0)
        {
            return TypeRef.Unread;
        }

        if (TypeRef.Parse(text) is { } type)
        {
            return type;
        }

        _context.Report(SpecRules.UnknownType, Entry(key)!.Value.Value, text, Suggestion.ForBrackets(text, ListHere(key)));
        return TypeRef.Unread;
    }
}
