using System.Globalization;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Reads dates as pages and posts write them.</summary>
internal static class PageDate
{
    /// <summary>A date, as one group of a regular expression.</summary>
    public const string Pattern = @"((?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})|(?:\d{1,2} [A-Z][a-z]{2,8} \d{4})|(?:\d{4}[-/]\d{2}[-/]\d{2}))";

    private static readonly string[] Formats = ["MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd", "yyyy/MM/dd"];

    /// <summary>The date; null for one that is in no calendar.</summary>
    public static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(
            text.Replace(".", "", StringComparison.Ordinal),
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;

    /// <summary>As the spec writes it.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
