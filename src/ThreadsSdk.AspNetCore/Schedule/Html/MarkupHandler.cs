using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>
/// Builds HTML from an interpolated string, and encodes what is in its holes. Attributes need quotes around a hole. What is neither text, a
/// number nor HTML does not compile.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupHandler
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html;

    public MarkupHandler(int literalLength, int formattedCount) => _html = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string html) => _html.Append(html);

    public void AppendFormatted(string? text) => _html.Append(text is null ? null : Encoder.Encode(text));

    public void AppendFormatted(long number) => _html.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(Markup? html) => _html.Append(html);

    public void AppendFormatted(IEnumerable<Markup> pieces) => _html.AppendJoin("", pieces);

    public override string ToString() => _html.ToString();
}
