using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Writing;

/// <summary>Tells what a parameter takes: its doc, and the rules the spec has for it.</summary>
internal static class ParameterDocs
{
    /// <summary>One paragraph: what it is and its rules.</summary>
    public static string Describe(ParameterSpec parameter) =>
        string.Join(" ", Rules(parameter).Prepend(Docs.Escape(parameter.Doc)).Where(sentence => sentence.Length > 0));

    /// <summary>The rules alone, a sentence each.</summary>
    public static IEnumerable<string> Rules(ParameterSpec parameter)
    {
        yield return BoundsText.Describe(parameter.Bounds);
        if (parameter.Strip is { } strip)
            yield return $"A leading {Docs.Joined(strip.Select(c => Docs.Code(c.ToString())), "or")} is cut off.";
        if (parameter.Default is not null)
            yield return $"Meta assumes {Docs.Code(parameter.Default)} when it is missing.";
        if (parameter.Send is not null && parameter.Type.Kind != TypeKind.Fields)
            yield return $"When null, {Docs.Code(parameter.Send)} is sent.";
        if (parameter.Excludes.Count > 0)
            yield return $"Not together with {Docs.Joined(parameter.Excludes.Select(Docs.Code), "or")}.";
        if (parameter.Needs.Count > 0)
            yield return $"Only together with {Docs.Joined(parameter.Needs.Select(Docs.Code))}.";
        foreach (var when in parameter.RequiredWhen)
            yield return $"Must be given when {When(when)}{(parameter.OnlyWhen.Contains(when) ? ", and only then" : "")}.";
        foreach (var when in parameter.OnlyWhen.Except(parameter.RequiredWhen))
            yield return $"Only when {When(when)}.";
        foreach (var when in parameter.ForbiddenWhen)
            yield return $"Not when {When(when)}.";
        yield return Docs.Scopes("Needs", parameter.Scopes);
        yield return Docs.Since(parameter.Since);
    }

    private static string When(WhenSpec when) => $"{Docs.Code(when.Parameter)} is {Docs.Joined(when.Values.Select(Docs.Code), "or")}";
}
