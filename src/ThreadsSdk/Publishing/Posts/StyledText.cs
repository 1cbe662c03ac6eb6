using System.Text;

namespace ThreadsSdk;

/// <summary>A long text whose parts may be styled, built from its beginning to its end. A plain string is one as well.</summary>
public sealed class StyledText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextStyling> _styled = [];

    /// <summary>Makes a text without styles.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator StyledText(string text) => new StyledText().Add(text);

    /// <summary>Makes a text without styles.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text.</returns>
    public static StyledText FromString(string text) => text;

    /// <summary>Adds to the end.</summary>
    /// <param name="text">What to add.</param>
    /// <param name="styles">Its styles; none for plain text.</param>
    /// <returns>This text.</returns>
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

    /// <summary>The text without its styles.</summary>
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
