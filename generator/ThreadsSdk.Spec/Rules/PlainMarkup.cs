namespace ThreadsSdk.Spec.Rules;

/// <summary>Writes the text of rules for messages, without marks.</summary>
public sealed class PlainMarkup : IRuleMarkup
{
    public static readonly PlainMarkup Instance = new();

    public string Code(string text) => text;

    public string Character(char character) => RuleEvaluation.Character(character);

    public string Figure(string figure, string? limit) => figure;
}
