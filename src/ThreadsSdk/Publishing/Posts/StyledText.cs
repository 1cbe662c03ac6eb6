using System.Text;

namespace ThreadsSdk;

/// <summary>Represents a long text with optional styles, built from beginning to end. A plain string converts to one.</summary>
/// <example>
/// <code language="csharp">
/// StyledText article = new StyledText().Add("Release notes\n", TextStyle.Bold).Add("Faster, and smaller.");
/// await threads.PublishAsync(Post.Text("Version 2 is out").WithTextAttachment(article));
/// </code>
/// </example>
public sealed class StyledText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextStyling> _styled = [];

    /// <summary>Converts a string to a text without styles.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator StyledText(string text) => new StyledText().Add(text);

    /// <summary>Creates a text without styles.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text.</returns>
    public static StyledText FromString(string text) => text;

    /// <summary>Appends text.</summary>
    /// <param name="text">The text to append.</param>
    /// <param name="styles">The styles of the text; none for plain text.</param>
    /// <returns>The same instance.</returns>
    public StyledText Add(string text, params IReadOnlyList<TextStyle> styles)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(styles);
        if (styles.Count > 0 && text.Length > 0)
        {
            _styled.Add(
                new TextStyling
                {
                    Offset = _text.Length,
                    Length = text.Length,
                    StylingInfo = styles,
                }
            );
        }

        _text.Append(text);
        return this;
    }

    /// <summary>Returns the text without its styles.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text.ToString();

    internal TextAttachment ToAttachment(string? linkUrl) =>
        new()
        {
            Plaintext = _text.ToString(),
            LinkAttachmentUrl = linkUrl,
            TextWithStylingInfo = _styled.Count == 0 ? null : [.. _styled],
        };
}
