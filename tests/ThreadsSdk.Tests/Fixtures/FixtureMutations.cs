using System.Text.Json.Nodes;
using ThreadsSdk.Testing;
using ThreadsSdk.Testing.Mappings;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>Requests that differ from a mapping's own in one value: another one, a missing one, one too many.</summary>
internal static class FixtureMutations
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];
    private static readonly ValuePattern Absent = ValuePattern.Create("absent", JsonValue.Create(true), null);

    /// <summary>The mapping as if it answered the changed request, one for each change.</summary>
    public static IEnumerable<ThreadsFixture> Mutations(this ThreadsFixture mapping)
    {
        StubRequest request = mapping.Request;
        IEnumerable<StubRequest> changed =
        [
            .. Methods.Where(method => method != request.Method).Select(method => request with { Method = method }),
            .. Paths(request.Path).Select(path => request with { Path = path }),
            .. Changed(request.Query, Parameters).Select(query => request with { Query = query }),
            .. Changed(request.Form, Parameters).Select(form => request with { Form = form }),
            .. Changed(request.Headers, Headers).Select(headers => request with { Headers = headers }),
        ];
        return changed.Select(one => mapping with { Request = one });
    }

    private static string[] Paths(string path) => [path + "/", path + "0", path[..^1], "/x" + path];

    private static IEnumerable<Dictionary<string, ValuePattern>> Changed(
        IReadOnlyDictionary<string, ValuePattern> patterns,
        Func<ValuePattern, string, IEnumerable<string>> othersOf
    ) =>
        from pair in patterns
        let value = pair.Value.Example
        from change in value is null
            ? [Is("something else")]
            : othersOf(pair.Value, value).Where(other => other != value).Distinct().Select(Is).Append(Absent)
        select new Dictionary<string, ValuePattern>(patterns) { [pair.Key] = change };

    // No text behind JSON: whether a reader of JSON looks there is no matter of the mapping.
    private static IEnumerable<string> Parameters(ValuePattern pattern, string value) =>
        pattern.Kind == "equalToJson"
            ? ["something else", "x" + value, SwapCase(value)]
            : ["something else", "x" + value, value + "x", SwapCase(value)];

    // Not in another case: WireMock 3.13.2 was seen to take one on a connection that had carried the right header before, and no other.
    private static IEnumerable<string> Headers(ValuePattern pattern, string value) => ["something else", "x" + value, value + "x"];

    private static ValuePattern Is(string value) => ValuePattern.Create("equalTo", JsonValue.Create(value), null);

    private static string SwapCase(string text) =>
        string.Concat(text.Select(letter => char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter)));
}
