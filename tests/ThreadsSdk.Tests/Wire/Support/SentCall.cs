using ThreadsSdk.Spec;
using ThreadsSdk.Testing;
using ThreadsSdk.Testing.Mappings;
using ThreadsSdk.Tests.Conventions;
using Xunit;

namespace ThreadsSdk.Tests.Wire.Support;

/// <summary>What a call must put on the wire: every parameter, wherever it stands, and no other.</summary>
internal sealed record SentCall(string Method, string Path)
{
    public IReadOnlyList<(string Name, string Value)> Query { get; private init; } = [];

    public IReadOnlyList<(string Name, string Value)> Form { get; private init; } = [];

    public static SentCall Get(string path, params (string Name, string Value)[] query) => new("GET", path) { Query = query };

    public static SentCall Post(string path, params (string Name, string Value)[] form) => new("POST", path) { Form = form };

    public static SentCall From(SentRequest request) =>
        new(request.Method, request.Path)
        {
            Query = [.. request.Query.Select(pair => (pair.Key, pair.Value))],
            Form = [.. request.Form.Select(pair => (pair.Key, pair.Value))],
        };

    /// <summary>
    /// The request that a fixture answers: with the values it asks for, those a test names where it takes several or does not care, and
    /// those that the spec sends when the caller gives none.
    /// </summary>
    public static SentCall To(ThreadsFixture fixture, IReadOnlyList<(string Name, string Value)> named)
    {
        OperationSpec operation = SpecOfThreads.Operations.Single(one => one.FullName == fixture.Operation);
        Assert.Subset(operation.Parameters.Select(parameter => parameter.Key).ToHashSet(), named.Select(pair => pair.Name).ToHashSet());
        return new(fixture.Method, fixture.Path)
        {
            Query = Values(operation, "query", fixture.Request.Query, named),
            Form = Values(operation, "form", fixture.Request.Form, named),
        };
    }

    /// <summary>One line a parameter, in the order of the names: the order on the wire means nothing.</summary>
    public override string ToString() => string.Join('\n', [$"{Method} {Path}", .. Lines("?", Query), .. Lines("=", Form)]);

    private static (string Name, string Value)[] Values(
        OperationSpec operation,
        string place,
        IReadOnlyDictionary<string, ValuePattern> patterns,
        IReadOnlyList<(string Name, string Value)> named
    )
    {
        Dictionary<string, string> values = [];
        foreach (ParameterSpec parameter in operation.Parameters.Where(parameter => parameter.In == place))
        {
            ValuePattern? asked = patterns.GetValueOrDefault(parameter.Key);
            string? value =
                named.SingleOrDefault(pair => pair.Name == parameter.Key).Value
                ?? (asked?.Kind is "equalTo" or "equalToJson" ? asked.Operand : parameter.Value ?? parameter.Send);
            if (value is not null)
            {
                values.Add(parameter.Key, value);
            }
        }

        return [.. values.Select(pair => (pair.Key, pair.Value))];
    }

    private static IEnumerable<string> Lines(string mark, IEnumerable<(string Name, string Value)> pairs) =>
        pairs.Select(pair => $"{mark} {pair.Name}: {pair.Value}").Order(StringComparer.Ordinal);
}
