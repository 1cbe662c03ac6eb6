using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

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
        foreach (var sentence in RuleSentences.Of(parameter.Rules, DocMarkup.Instance))
        {
            yield return sentence;
        }

        if (parameter.Strip is { } strip)
        {
            yield return $"A leading {Docs.Joined(strip.Select(c => Docs.Code(c.ToString())), "or")} is cut off.";
        }

        if (parameter.Default is not null)
        {
            yield return $"Meta assumes {Docs.Code(parameter.Default)} when it is missing.";
        }

        if (parameter.Send is not null && parameter.Type.Kind != TypeKind.Fields)
        {
            yield return $"When null, {Docs.Code(parameter.Send)} is sent.";
        }

        yield return Docs.Scopes("Needs", parameter.Scopes);
        yield return Docs.Since(parameter.Since);
    }
}
