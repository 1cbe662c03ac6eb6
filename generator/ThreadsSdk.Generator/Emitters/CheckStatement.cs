using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes a statement that checks one rule.</summary>
internal static class CheckStatement
{
    /// <summary>Writes a check whose words are the library's own.</summary>
    public static string Of(string method, string name, string arguments) => $"check.{method}({Literal.Text(name)}, {arguments});";

    /// <summary>Writes a check that tells the text of its rule, on a line of its own where the statement grows long.</summary>
    public static string Of(string method, ParameterRule rule, string arguments)
    {
        var start = $"check.{method}({Literal.Text(rule.Subject)}, {arguments},";
        var text = Literal.Text(rule.Text);
        return $"{start} {text});";
    }
}
