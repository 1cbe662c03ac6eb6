using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Reads the call of an example for curl.</summary>
internal static partial class CurlExample
{
    /// <summary>The call, and the parameters it sends; null when the code is none for curl.</summary>
    public static (PageCall Call, IReadOnlyList<ExternalMember> Parameters)? Parse(string code)
    {
        if (!code.TrimStart().StartsWith("curl", StringComparison.Ordinal) || Address().Match(code) is not { Success: true } address)
        {
            return null;
        }

        var sent = Data().Matches(code).Select(match => (Key: match.Groups["key"].Value, Value: match.Groups["value"].Value)).ToList();
        var method =
            Method().Match(code) is { Success: true } said ? said.Groups[1].Value
            : sent.Count > 0 && !Get().IsMatch(code) ? "POST"
            : "GET";
        var call = PageCall.Parse(method, address.Groups[1].Value);
        return (call, ExternalMember.Merge(call.Query.Concat(sent).Select(pair => Member(pair.Key, pair.Value.Trim()))));
    }

    private static ExternalMember Member(string key, string value) =>
        IsPlaceholder(value)
            ? new ExternalMember(key)
            : new ExternalMember(key) { Values = [value], Type = Reading.ValueType.GuessParameter(key, value) };

    /// <summary>A mask such as <c>id,owner{id}</c> and JSON are values; <c>&lt;TEXT&gt;</c> and <c>{true | false}</c> are none.</summary>
    private static bool IsPlaceholder(string value) =>
        value.Length == 0
        || value.Contains('<', StringComparison.Ordinal)
        || value.Contains("...", StringComparison.Ordinal)
        || (value is ['{', ..] && JsonMembers.TryRead(value) is null);

    [GeneratedRegex(@"[""'\s](https?:/{0,2}[^\s""'\\]+)")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?:^|\s)(?:-X|--request)\s*[""']?([A-Z]+)")]
    private static partial Regex Method();

    [GeneratedRegex(@"\s(?:-G|--get|-GET)(?:\s|$)")]
    private static partial Regex Get();

    [GeneratedRegex(
        @"\s(?:-d|-F|--data(?:-urlencode|-raw)?|--form)\s+(?:""(?<key>\w[\w-]*)=(?<value>[^""\r\n]*)|'(?<key>\w[\w-]*)=(?<value>[^'\r\n]*)|(?<key>\w[\w-]*)=(?<value>[^\s""']*|""[^""]*""))"
    )]
    private static partial Regex Data();
}
