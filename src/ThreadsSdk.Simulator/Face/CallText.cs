using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.Traffic;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Face;

/// <summary>Writes a call so that one can make it again: as curl, and as C#. In place of a secret stands a name.</summary>
internal sealed class CallText(SimulatorSpec spec, Uri address)
{
    public string Curl(SimulatedCall call)
    {
        var text = new StringBuilder("curl ");
        var hasData = call.Parameters.Any(parameter => parameter.Key != spec.Api.TokenParameter);
        text.Append(
            call.Method == "GET" ? "-G "
            : call.Method == "POST" && hasData ? ""
            : $"-X {call.Method} "
        );
        text.Append(Quoted(new Uri(address, call.Path).AbsoluteUri));
        if (call.Username is not null)
        {
            text.Append(" \\\n  -H \"Authorization: Bearer $THREADS_ACCESS_TOKEN\"");
        }

        foreach (var (name, value) in call.Parameters.Where(parameter => parameter.Key != spec.Api.TokenParameter))
        {
            text.Append(" \\\n  --data-urlencode ");
            text.Append(value == CallRecorder.Masked ? $"\"{name}=${name.ToUpperInvariant()}\"" : Quoted($"{name}={value}"));
        }

        return text.ToString();
    }

    /// <summary>Returns the call of the SDK; null when no operation has this path.</summary>
    public string? CSharp(SimulatedCall call)
    {
        if (spec.Operations.FirstOrDefault(operation => operation.FullName == call.Operation) is not { } operation)
        {
            return null;
        }

        var path = Path(operation, call.Path);
        string? Given(ParameterSpec parameter) => path.GetValueOrDefault(parameter.Key) ?? call.Parameters.GetValueOrDefault(parameter.Key);
        var arguments = operation
            .Arguments.Select(parameter => Given(parameter) is { } value ? Value(parameter.Type, value) : "default")
            .ToList();
        if (operation.FieldsArgument is { } fields && call.Parameters.TryGetValue(fields.Key, out var mask))
        {
            arguments.Add(Value(fields.Type, mask));
        }

        var options = operation
            .Optional.Where(parameter => call.Parameters.ContainsKey(parameter.Key))
            .Select(parameter => $"{parameter.CSharp} = {Value(parameter.Type, call.Parameters[parameter.Key])}")
            .ToList();
        if (options.Count > 0)
        {
            arguments.Add($"new() {{ {string.Join(", ", options)} }}");
        }

        var method = operation.IsPaged ? $"{operation.FullName}PageAsync" : $"{operation.FullName}Async";
        return $"await threads.{method}({string.Join(", ", arguments)});";
    }

    /// <summary>Finds the values of the placeholders in a path.</summary>
    private static Dictionary<string, string> Path(OperationSpec operation, string path)
    {
        var template = operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).TakeLast(template.Length);
        return template
            .Zip(segments)
            .Where(pair => pair.First[0] == '{')
            .ToDictionary(pair => pair.First.Trim('{', '}'), pair => pair.Second, StringComparer.Ordinal);
    }

    private string Value(TypeRef type, string value) =>
        value == CallRecorder.Masked
            ? "secret"
            : type.Kind switch
            {
                TypeKind.Bool => value == "true" ? "true" : "false",
                TypeKind.Int or TypeKind.Long or TypeKind.Double => value,
                TypeKind.Seconds => $"TimeSpan.FromSeconds({value})",
                TypeKind.Timestamp => $"DateTimeOffset.Parse({Literal(value)})",
                TypeKind.UnixTime => $"DateTimeOffset.FromUnixTimeSeconds({value})",
                TypeKind.UnixTimeMilliseconds => $"DateTimeOffset.FromUnixTimeMilliseconds({value})",
                TypeKind.Enum => Member(type.Name!, value),
                TypeKind.CommaSeparated => $"[{string.Join(", ", value.Split(',').Select(item => Value(type.Item!, item.Trim())))}]",
                TypeKind.Fields => Mask(type.Leaf.Name!, value),
                TypeKind.Json => Parsed(value) is { } json
                    ? CallJson.Code(spec, type.Item!, json, Value)
                    : $"default /* write a {type.Leaf.Name} here: what was sent is no JSON, or too long to be kept */",
                _ => Literal(value),
            };

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Member(string name, string value) =>
        spec.Enum(name)?.Values.FirstOrDefault(known => known.Key == value || known.Aliases.Contains(value)) is { } member
            ? $"{name}.{member.CSharp}"
            : $"new {name}({Literal(value)})";

    private string Mask(string model, string fields)
    {
        var top = new List<string>();
        var depth = 0;
        var name = new StringBuilder();
        foreach (var letter in fields + ",")
        {
            depth +=
                letter is '{' or '(' ? 1
                : letter is '}' or ')' ? -1
                : 0;
            if (letter == ',' && depth == 0)
            {
                top.Add(name.ToString().Split('{', '.')[0].Trim());
                name.Clear();
            }
            else
            {
                name.Append(letter);
            }
        }

        var properties = spec.Model(model)!.Properties;
        return string.Join(
            " | ",
            top.Where(field => field.Length > 0)
                .Select(field =>
                    properties.FirstOrDefault(property => property.Key == field) is { } known
                        ? $"{model}Fields.{known.CSharp}"
                        : $"{model}Fields.Of({Literal(field)})"
                )
        );
    }

    private static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var letter in text)
        {
            literal.Append(
                letter switch
                {
                    '"' or '\\' => $"\\{letter}",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ when char.IsControl(letter) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                    _ => letter.ToString(),
                }
            );
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Returns a text as a shell takes it.</summary>
    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
