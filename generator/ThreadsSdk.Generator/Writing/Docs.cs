using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Writing;

/// <summary>Writes XML documentation.</summary>
internal static class Docs
{
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public static string Code(string text) => $"<c>{Escape(text)}</c>";

    public static SourceWriter Summary(this SourceWriter writer, string doc) => writer.Line($"/// <summary>{Escape(doc)}</summary>");

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

        var use = deprecation.Use is null ? "" : $" Use {deprecation.Use} instead.";
        return writer.Line($"[Obsolete({Literal.Text($"Withdrawn by Meta on {deprecation.Since}.{use}")})]");
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
}
