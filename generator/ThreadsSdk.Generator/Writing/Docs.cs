using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Writing;

/// <summary>Writes XML documentation.</summary>
internal static class Docs
{
    /// <summary>The verbs with which the spec says what an optional parameter does.</summary>
    private static readonly HashSet<string> Verbs = ["Asks", "Comes", "Finds", "Leaves", "Lists", "Says"];

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public static string Code(string text) => $"<c>{Escape(text)}</c>";

    public static SourceWriter Summary(this SourceWriter writer, string doc) => writer.Line($"/// <summary>{Escape(doc)}</summary>");

    /// <summary>Writes the summary of a property as .NET developers expect it: what it gets.</summary>
    public static SourceWriter PropertySummary(this SourceWriter writer, string doc) => writer.Summary(PropertyText(doc));

    public static SourceWriter Remarks(this SourceWriter writer, IEnumerable<string> sentences)
    {
        var text = string.Join(" ", sentences.Where(sentence => sentence.Length > 0));
        return text.Length == 0 ? writer : writer.Line($"/// <remarks>{text}</remarks>");
    }

    public static SourceWriter Obsolete(this SourceWriter writer, Deprecation? deprecation)
    {
        if (deprecation is null)
        {
            return writer;
        }

        var use = deprecation.CSharp is { } csharp ? $" Use {csharp} instead." : "";
        return writer.Line($"[Obsolete({Literal.Text(deprecation.Dates + use)})]");
    }

    public static string Since(string? date) => date is null ? "" : $"Since {date}.";

    public static string Source(string? page) => page is null ? "" : $"See <see href=\"{Escape(page)}\">Meta's page</see>.";

    public static string Scopes(string verb, EquatableArray<string> scopes) =>
        scopes.Count == 0 ? "" : $"{verb} {Joined(scopes.Select(Code))}.";

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string Joined(IEnumerable<string> items, string last = "and")
    {
        var list = items.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list.Take(list.Count - 1))} {last} {list[list.Count - 1]}";
    }

    /// <summary>Turns <c>Id of the post.</c> into <c>Gets the id of the post.</c>. A text that begins with a verb stays as it is.</summary>
    private static string PropertyText(string doc)
    {
        const string Whether = "Whether ";
        if (doc.StartsWith(Whether, StringComparison.Ordinal))
        {
            return $"Gets a value indicating whether {doc.Substring(Whether.Length)}";
        }

        var word = doc.Substring(0, Math.Max(0, doc.IndexOf(' ')));
        if (doc.Length == 0 || Verbs.Contains(word))
        {
            return doc;
        }

        var isName = word.Length > 1 && char.IsUpper(word[1]);
        var rest = isName ? doc : char.ToLowerInvariant(doc[0]) + doc.Substring(1);
        return word is "The" or "A" or "An" ? $"Gets {rest}" : $"Gets the {rest}";
    }
}
