using System.Text.Json.Nodes;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Tooling.Scaffolding.Fixtures;

/// <summary>
/// Writes the fixtures of an operation, a success and an error, and the wire cases that use them. Their values are made up, and keep the
/// rules of the spec.
/// </summary>
public sealed class FixtureScaffold
{
    private const string SuccessCase = "made-up values";
    private const string Form = "form";

    private readonly ThreadsSpecification _spec;
    private readonly OperationSpec _operation;
    private readonly SampleValues _values;
    private readonly SampleBody _bodies;
    private readonly string _id;
    private readonly string _errorId;
    private readonly ErrorSpec? _error;

    private FixtureScaffold(ThreadsSpecification spec, OperationSpec operation)
    {
        _spec = spec;
        _operation = operation;
        _values = new SampleValues(spec);
        _bodies = new SampleBody(spec);
        _id = "18" + FixtureText.Number(operation.FullName, 15);
        _errorId = "404" + FixtureText.Number(operation.FullName, 12);
        _error = new SampleError(spec).Choose(operation);
    }

    /// <summary>Gets what is missing and has to be written by hand; null when nothing is.</summary>
    public string? Remark { get; private set; }

    /// <summary>Gets the file of mappings.</summary>
    public string Mappings { get; private set; } = "";

    /// <summary>Gets the file of wire cases.</summary>
    public string Cases { get; private set; } = "";

    /// <summary>Gets the name of the class of the wire cases.</summary>
    public string CasesName => $"{_operation.Group}{_operation.Name}Cases";

    /// <summary>Writes the files of an operation.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="operation">The operation.</param>
    /// <returns>The files.</returns>
    public static FixtureScaffold Create(ThreadsSpecification spec, OperationSpec operation)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(operation);
        FixtureScaffold scaffold = new(spec, operation);
        scaffold.Write();
        return scaffold;
    }

    private void Write()
    {
        var given = Given();
        if (given.Exists(pair => pair.Value is null))
        {
            Remark = $"{_operation.FullName} takes a value that cannot be made up; write its fixtures by hand.";
            return;
        }

        var success = given.ToDictionary(pair => pair.Parameter, pair => pair.Value!);
        JsonArray mappings = [];
        var cases = "";
        var (failure, absent) = Failure(success);
        mappings.Add(
            (JsonNode)Mapping(SuccessCase, isError: false, success, absent, _bodies.Create(_operation.Returns, _id)!, status: 200)
        );
        cases += FixtureText.Call(8, "Returns", [Literal($"{_operation.FullName}: {SuccessCase}"), Call(success)]);
        if (failure is not null && _error is not null)
        {
            var name = _error.Key.Replace('_', ' ');
            var body = new SampleError(_spec).Body(
                _error,
                _errorId,
                _operation.Method,
                "AtestTrace" + FixtureText.Number(_operation.FullName, 4)
            );
            mappings.Add((JsonNode)Mapping(name, isError: true, failure, null, body, _error.Status));
            cases += FixtureText.Call(
                8,
                $"Fails<Threads{CSharpName.Pascal(_error.Kind)}Exception>",
                [Literal($"{_operation.FullName}: {name}"), Call(failure), $"ThreadsError.{_error.CSharp}"]
            );
        }
        else
        {
            Remark = $"Nothing that {_operation.FullName} takes can tell an error from a success; write its error by hand.";
        }

        Mappings = new JsonObject { ["mappings"] = mappings }.ToJsonString(FixtureText.Json) + "\n";
        Cases = $$"""
            using ThreadsSdk.Tests.Wire.Support;
            using static ThreadsSdk.Tests.Wire.Support.WireCase;

            namespace ThreadsSdk.Tests.Wire.Cases;

            internal static class {{CasesName}}
            {
                public static IReadOnlyList<WireCase> All { get; } =
                [
            {{cases.TrimEnd('\n')}}
                ];
            }

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The parameters that a call has to give, and a value of each.</summary>
    private List<(ParameterSpec Parameter, SampleValue? Value)> Given()
    {
        List<(ParameterSpec Parameter, SampleValue? Value)> given =
        [
            .. _operation.Arguments.Select(argument => (argument, _values.Create(argument, _id))),
        ];
        var wanted = _operation
            .RequiresOneOf.Where(rule => rule.When.All(Holds))
            .Where(rule => !rule.Of.Any(name => given.Exists(pair => pair.Parameter.Key == name)))
            .Select(rule => rule.Of[0])
            .Concat(
                _operation
                    .Parameters.Where(parameter => parameter.Rules.OfType<RequiredWhenRule>().Any(rule => Holds(rule.When)))
                    .Select(parameter => parameter.Key)
            )
            .Distinct(StringComparer.Ordinal);
        foreach (var parameter in wanted.Select(name => _operation.Parameters.First(parameter => parameter.Key == name)))
        {
            given.Add((parameter, _values.Create(parameter, _id)));
            given.AddRange(
                parameter
                    .Rules.OfType<NeedsRule>()
                    .Select(rule => _operation.Parameters.First(other => other.Key == rule.Other))
                    .Where(other => !given.Exists(pair => pair.Parameter == other))
                    .Select(other => (other, _values.Create(other, _id)))
                    .ToList()
            );
        }

        return given;

        bool Holds(RuleCondition condition) =>
            given.Exists(pair => pair.Parameter.Key == condition.Parameter && condition.Values.Contains(pair.Value?.Wire ?? ""));
    }

    /// <summary>The same call with another id, or with another value of what it takes.</summary>
    private (Dictionary<ParameterSpec, SampleValue>? Given, ParameterSpec? Absent) Failure(Dictionary<ParameterSpec, SampleValue> success)
    {
        var others = success
            .Keys.OrderBy(parameter => parameter.In != "path")
            .Where(parameter => parameter.Type.Kind is TypeKind.Id or TypeKind.String or TypeKind.Url or TypeKind.Bool or TypeKind.Int);
        foreach (var parameter in others)
        {
            if (_values.Create(parameter, _errorId, isOther: true) is { } other && other != success[parameter])
            {
                return (new Dictionary<ParameterSpec, SampleValue>(success) { [parameter] = other }, null);
            }
        }

        var optional = _operation.Optional.FirstOrDefault(parameter =>
            !success.ContainsKey(parameter)
            && parameter.Send is null
            && parameter.Type.Kind is TypeKind.Id or TypeKind.String or TypeKind.Bool or TypeKind.Int or TypeKind.Long or TypeKind.Enum
            && !parameter.Rules.OfType<RelationRule>().Any(rule => rule is NeedsRule or OnlyWhenRule or ForbiddenWhenRule)
        );
        return optional is not null && _values.Create(optional, _errorId) is { } value
            ? (new Dictionary<ParameterSpec, SampleValue>(success) { [optional] = value }, optional)
            : (null, null);
    }

    private JsonObject Mapping(
        string name,
        bool isError,
        Dictionary<ParameterSpec, SampleValue> given,
        ParameterSpec? absent,
        JsonNode body,
        int status
    )
    {
        var api = _spec.Api!;
        var path = _operation.Path;
        Dictionary<string, JsonObject> places = new() { ["query"] = [], [Form] = [] };
        foreach (var parameter in _operation.Parameters)
        {
            var value = given.GetValueOrDefault(parameter)?.Wire ?? parameter.Value;
            if (parameter.In == "path")
            {
                path = path.Replace($"{{{parameter.Key}}}", Uri.EscapeDataString(value!), StringComparison.Ordinal);
            }
            else if (parameter == absent)
            {
                places[parameter.In][parameter.Key] = new JsonObject { ["absent"] = true };
            }
            else if (value is not null)
            {
                places[parameter.In][parameter.Key] = new JsonObject
                {
                    [parameter.Type.Kind == TypeKind.Json ? "equalToJson" : "equalTo"] = value,
                };
            }
        }

        if (_operation.NeedsToken && _operation.Parameters.All(parameter => parameter.Key != api.TokenParameter))
        {
            places["query"][api.TokenParameter] = new JsonObject { ["absent"] = true };
            if (_operation.Method == HttpMethod.Post.Method)
            {
                places[Form][api.TokenParameter] = new JsonObject { ["absent"] = true };
            }
        }

        var request = new JsonObject
        {
            ["method"] = _operation.Method,
            ["urlPath"] = _operation.Versioned ? $"/{api.Version}{path}" : path,
        };
        AddPlace("queryParameters", places["query"]);
        AddPlace("formParameters", places[Form]);
        request["headers"] = new JsonObject
        {
            ["Authorization"] = _operation.NeedsToken
                ? new JsonObject { ["equalTo"] = "Bearer TEST-USER-TOKEN" }
                : new JsonObject { ["absent"] = true },
        };
        return new JsonObject
        {
            ["name"] = $"{_operation.FullName}: {name}",
            ["metadata"] = new JsonObject
            {
                ["operation"] = _operation.FullName,
                ["outcome"] = isError ? "error" : "success",
                ["case"] = name,
            },
            ["request"] = request,
            ["response"] = new JsonObject
            {
                ["status"] = status,
                ["headers"] = new JsonObject { ["Content-Type"] = "application/json; charset=UTF-8" },
                ["jsonBody"] = body,
            },
        };

        void AddPlace(string key, JsonObject patterns)
        {
            if (patterns.Count > 0)
            {
                request[key] = patterns;
            }
        }
    }

    /// <summary>The call in C#. A page is asked for alone, so that one request is sent.</summary>
    private string Call(Dictionary<ParameterSpec, SampleValue> given)
    {
        List<string> arguments = [.. _operation.Arguments.Select(argument => given[argument].CSharp)];
        var options = _operation
            .Optional.Where(given.ContainsKey)
            .Select(parameter => $"{parameter.CSharp} = {given[parameter].CSharp}")
            .ToList();
        if (options.Count > 0)
        {
            arguments.Add($"options: new() {{ {string.Join(", ", options)} }}");
        }

        var method = _operation.Name + (_operation.IsPaged ? "PageAsync" : "Async");
        return $"t => t.{_operation.Group}.{method}({string.Join(", ", arguments)})";
    }

    private static string Literal(string text) => $"\"{text}\"";
}
