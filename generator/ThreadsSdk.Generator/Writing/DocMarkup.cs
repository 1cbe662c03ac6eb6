using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Generator.Writing;

/// <summary>Marks up the text of rules for XML documentation.</summary>
internal sealed class DocMarkup : IRuleMarkup
{
    public static readonly DocMarkup Instance = new();

    public string Code(string text) => Docs.Code(text);

    public string Character(char character) => Docs.Code(character.ToString());

    public string Figure(string figure, string? limit) => limit is null ? figure : $"{figure} (<see cref=\"ThreadsLimits.{limit}\"/>)";
}
