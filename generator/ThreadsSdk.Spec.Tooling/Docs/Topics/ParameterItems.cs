using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Tooling.Docs.Topics;

/// <summary>Writes parameters as items of a list.</summary>
internal sealed class ParameterItems(DocWriter writer, ThreadsSpecification spec)
{
    private readonly DocMarkup _markup = new(writer.Links, spec);

    public void Write(ParameterSpec parameter, string? place)
    {
        var facts = new[] { writer.Links.To(parameter.Type), place, Required(parameter) }.OfType<string>();
        writer.Item(
            $"{Markdown.Code(parameter.Key)} ({string.Join(", ", facts)})",
            string.Join(' ', Sentences(parameter).Prepend(DocText.Text(writer.Links, parameter.Doc)))
        );
    }

    private static string? Required(ParameterSpec parameter) =>
        parameter switch
        {
            { Value: { } value } => $"always {Markdown.Code(value)}",
            { Required: true, Send: null } => "required",
            _ when parameter.Rules.OfType<RequiredWhenRule>().Any() => "required at times",
            _ => null,
        };

    /// <summary>Its limits, defaults and how it goes with others; a sentence each.</summary>
    private IEnumerable<string> Sentences(ParameterSpec parameter)
    {
        foreach (var sentence in RuleSentences.Of(parameter.Rules, _markup))
        {
            yield return sentence;
        }

        if (parameter.Strip is { } strip)
        {
            yield return $"A leading {Markdown.Joined(strip.Select(_markup.Character), "or")} is cut off.";
        }

        if (parameter.Default is { } value)
        {
            yield return $"Meta assumes {Markdown.Code(value)}.";
        }

        if (parameter.Send is { } sent && parameter.Type.Kind != TypeKind.Fields)
        {
            yield return $"When left out, {Markdown.Code(sent)} is sent.";
        }

        foreach (var fact in DocText.Facts(writer.Links, parameter.Scopes, parameter.Since, parameter.Deprecated, parameter.Source))
        {
            yield return fact;
        }
    }
}
