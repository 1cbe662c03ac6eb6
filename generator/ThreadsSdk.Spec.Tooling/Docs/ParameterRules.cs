using System.Globalization;

namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Tells the rules of a parameter in words.</summary>
internal static class ParameterRules
{
    public static string Required(ParameterSpec parameter) => parameter switch
    {
        { Value: { } value } => $"always {Markdown.CodeCell(value)}",
        { Required: true, Send: null } => "yes",
        { RequiredWhen.Count: > 0 } => "at times",
        _ => "no",
    };

    /// <summary>Its limits, defaults and how it goes with others; a sentence each.</summary>
    public static IEnumerable<string> Of(ParameterSpec parameter)
    {
        var bounds = parameter.Bounds;
        var counting = bounds.Counting == Bounds.Countings[0] ? "" : ", an emoji counting as its UTF-8 bytes";
        foreach (var range in new[]
        {
            Range(bounds.MinLength, bounds.MaxLength, " character", counting),
            Range(bounds.MinItems, bounds.MaxItems, " item"),
            Range(bounds.Min, bounds.Max, ""),
        })
        {
            if (range is not null)
                yield return range;
        }

        if (bounds.ForbiddenCharacters is { } forbidden)
            yield return $"None of {Markdown.Joined(forbidden.Select(Character), "or")}.";
        if (parameter.Strip is { } strip)
            yield return $"A leading {Markdown.Joined(strip.Select(Character), "or")} is cut off.";
        if (parameter.Default is { } value)
            yield return $"Meta assumes {Markdown.CodeCell(value)}.";
        if (parameter.Send is { } sent && parameter.Type.Kind != TypeKind.Fields)
            yield return $"When left out, {Markdown.CodeCell(sent)} is sent.";
        if (parameter.Excludes.Count > 0)
            yield return $"Not with {Codes(parameter.Excludes)}.";
        if (parameter.Needs.Count > 0)
            yield return $"Only with {Codes(parameter.Needs)}.";
        foreach (var when in parameter.RequiredWhen)
            yield return $"Required when {When(when)}{(parameter.OnlyWhen.Contains(when) ? ", and only then" : "")}.";
        foreach (var when in parameter.OnlyWhen.Except(parameter.RequiredWhen))
            yield return $"Only when {When(when)}.";
        foreach (var when in parameter.ForbiddenWhen)
            yield return $"Not when {When(when)}.";
        if (parameter.Scopes.Count > 0)
            yield return $"Needs {Markdown.Joined(parameter.Scopes.Select(Markdown.CodeCell))}.";
        if (parameter.Since is { } since)
            yield return $"Since {since}.";
        if (parameter.Deprecated is { } deprecated)
            yield return Deprecated(deprecated);
    }

    public static string When(WhenSpec when) => $"{Markdown.CodeCell(when.Parameter)} is {Codes(when.Values)}";

    public static string Deprecated(Deprecation deprecated) =>
        $"Withdrawn on {deprecated.Since}{(deprecated.Use is { } use ? $"; use {Markdown.CodeCell(use)}" : "")}.";

    private static string Codes(IEnumerable<string> names) => Markdown.Joined(names.Select(Markdown.CodeCell), "or");

    private static string? Range(Bound? low, Bound? high, string unit, string counting = "")
    {
        var units = (high ?? low) is { Value: 1 } || unit.Length == 0 ? unit : unit + "s";
        return (low, high) switch
        {
            (null, null) => null,
            (not null, null) => $"At least {Figure(low)}{units}{counting}.",
            (null, not null) => $"At most {Figure(high)}{units}{counting}.",
            _ => $"{Figure(low!)} to {Figure(high!)}{units}{counting}.",
        };
    }

    private static string Figure(Bound bound)
    {
        var number = bound.Value.ToString("0.##", CultureInfo.InvariantCulture);
        return bound.Limit is { } limit ? $"{number} ({Markdown.Code($"ThreadsLimits.{limit}")})" : number;
    }

    private static string Character(char letter) => letter switch
    {
        '\n' => "a line break",
        '\t' => "a tab",
        ' ' => "a space",
        _ => Markdown.CodeCell(letter.ToString()),
    };
}
