using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Marks up the text of rules for Markdown.</summary>
internal sealed class MarkdownMarkup : IRuleMarkup
{
    public static readonly MarkdownMarkup Instance = new();

    public string Code(string text) => Markdown.CodeCell(text);

    public string Character(char character) => Markdown.CodeCell(character.ToString());

    public string Figure(string figure, string? limit) => limit is null ? figure : $"{figure} ({Markdown.Code($"ThreadsLimits.{limit}")})";
}
