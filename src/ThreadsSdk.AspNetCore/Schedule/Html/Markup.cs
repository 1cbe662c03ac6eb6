using System.Diagnostics.CodeAnalysis;

namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Represents a piece of HTML. What is interpolated into it is encoded, unless it is a piece itself.</summary>
internal sealed class Markup
{
    public static readonly Markup None = new("");

    private readonly string _html;

    private Markup(string html) => _html = html;

    public static Markup From(MarkupHandler html) => new(html.ToString());

    /// <summary>Creates a piece of HTML that was written by hand.</summary>
    public static Markup Literal([ConstantExpected] string html) => new(html);

    /// <summary>Creates a piece of what is no text of anybody, such as a stylesheet.</summary>
    public static Markup Trusted(string html) => new(html);

    /// <summary>Creates a piece of HTML that was written by hand where a condition holds, and an empty one elsewhere.</summary>
    public static Markup When(bool condition, [ConstantExpected] string html) => condition ? new(html) : None;

    public static Markup Join(IEnumerable<Markup> pieces) => new(string.Concat(pieces));

    public override string ToString() => _html;
}
