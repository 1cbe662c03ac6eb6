using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Marks up the text of rules for the reference, with links to the limits.</summary>
internal sealed class DocMarkup(DocLinks links, ThreadsSpecification spec) : IRuleMarkup
{
    public string Code(string text) => Markdown.Code(text);

    public string Character(char character) =>
        character switch
        {
            '\n' => "a line break",
            '\t' => "a tab",
            ' ' => "a space",
            '`' => "a backtick",
            _ => Markdown.Code(character.ToString()),
        };

    public string Figure(string figure, string? limit) =>
        limit is null ? figure : $"{figure} ({links.To(DocKind.Limit, KeyOf(limit), $"ThreadsLimits.{limit}")})";

    private string KeyOf(string limit) => spec.Limits.FirstOrDefault(known => known.CSharp == limit)?.Key ?? limit;
}
