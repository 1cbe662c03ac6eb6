using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Tells the rules of a parameter in words.</summary>
internal static class ParameterRules
{
    public static string Required(ParameterSpec parameter) =>
        parameter switch
        {
            { Value: { } value } => $"always {Markdown.CodeCell(value)}",
            { Required: true, Send: null } => "yes",
            _ when parameter.Rules.OfType<RequiredWhenRule>().Any() => "at times",
            _ => "no",
        };

    /// <summary>Its limits, defaults and how it goes with others; a sentence each.</summary>
    public static IEnumerable<string> Of(ParameterSpec parameter)
    {
        foreach (var sentence in RuleSentences.Of(parameter.Rules, MarkdownMarkup.Instance))
        {
            yield return sentence;
        }

        if (parameter.Strip is { } strip)
        {
            yield return $"A leading {Markdown.Joined(strip.Select(MarkdownMarkup.Instance.Character), "or")} is cut off.";
        }

        if (parameter.Default is { } value)
        {
            yield return $"Meta assumes {Markdown.CodeCell(value)}.";
        }

        if (parameter.Send is { } sent && parameter.Type.Kind != TypeKind.Fields)
        {
            yield return $"When left out, {Markdown.CodeCell(sent)} is sent.";
        }

        if (parameter.Scopes.Count > 0)
        {
            yield return $"Needs {Markdown.Joined(parameter.Scopes.Select(Markdown.CodeCell))}.";
        }

        if (parameter.Since is { } since)
        {
            yield return $"Since {since}.";
        }

        if (parameter.Deprecated is { } deprecated)
        {
            yield return Deprecated(deprecated);
        }
    }

    public static string Deprecated(Deprecation deprecated) =>
        deprecated.Dates + (deprecated.Use is { } use ? $" Use {Markdown.CodeCell(use)} instead." : "");
}
