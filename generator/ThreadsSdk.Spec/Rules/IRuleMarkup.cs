namespace ThreadsSdk.Spec.Rules;

/// <summary>Marks up the text of rules for where it stands: a message, XML documentation, Markdown.</summary>
public interface IRuleMarkup
{
    /// <summary>Writes the name or value of a parameter.</summary>
    string Code(string text);

    /// <summary>Writes a character that can be seen.</summary>
    string Character(char character);

    /// <summary>Writes a figure, and the limit it comes from where the reader can look that up.</summary>
    /// <param name="figure">The figure as text.</param>
    /// <param name="limit">The C# name of the limit; null when the figure has no name.</param>
    string Figure(string figure, string? limit);
}
