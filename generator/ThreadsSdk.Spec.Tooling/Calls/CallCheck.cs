using System.Globalization;
using System.Text.Json;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Tooling.Calls;

/// <summary>Checks the parameters of a call, given as texts, by the rules of the spec.</summary>
/// <param name="spec">The spec.</param>
/// <param name="context">What the evaluation of a rule needs.</param>
public sealed class CallCheck(ThreadsSpecification spec, IRuleContext context)
{
    private const DateTimeStyles Universal = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>Finds everything that is wrong. No value stands in what is returned: it may be a secret.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="texts">The parameters that are given.</param>
    /// <returns>The errors; empty when there are none.</returns>
    public IReadOnlyList<CallError> Check(OperationSpec operation, IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(texts);
        List<CallError> errors = [];
        CallValues given = new(operation, texts);
        foreach (var parameter in operation.Parameters)
        {
            if (texts.TryGetValue(parameter.Key, out var text))
            {
                Value(errors, parameter, text);
            }
            else if (parameter.IsArgument)
            {
                Rules(errors, parameter.Key, parameter.Rules, RuleValue.Missing);
            }

            errors.AddRange(
                parameter.Rules.OfType<RelationRule>().Select(rule => rule.Evaluate(given)).OfType<RuleViolation>().Select(From)
            );
        }

        errors.AddRange(operation.RequiresOneOf.Select(rule => rule.Evaluate(given)).OfType<RuleViolation>().Select(From));
        return errors;
    }

    private void Value(List<CallError> errors, ParameterSpec parameter, string text)
    {
        switch (parameter.Type.Kind)
        {
            case TypeKind.Fields:
                break;
            case TypeKind.Json:
                Json(errors, parameter, text);
                break;
            case TypeKind.CommaSeparated:
                var items = CallValues.Items(text);
                Rules(errors, parameter.Key, parameter.Rules, RuleValue.FromList(items.Length));
                if (Array.Exists(items, item => Read(parameter.Type.Item!, item) is null))
                {
                    errors.Add(new CallError(parameter.Key, $"{Expected(parameter.Type.Item!)}, each of them"));
                }

                break;
            default:
                Scalar(errors, parameter.Key, parameter.Type, parameter.Rules, text);
                break;
        }
    }

    private void Json(List<CallError> errors, ParameterSpec parameter, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            Element(errors, parameter.Key, parameter.Type.Item!, parameter.Rules, document.RootElement);
        }
        catch (JsonException)
        {
            errors.Add(new CallError(parameter.Key, "must be JSON"));
        }
    }

    private void Element(List<CallError> errors, string path, TypeRef type, EquatableArray<ParameterRule> rules, JsonElement value)
    {
        switch (type.Kind)
        {
            case TypeKind.List or TypeKind.Edge or TypeKind.Many when value.ValueKind == JsonValueKind.Array:
                Rules(errors, path, rules, RuleValue.FromList(value.GetArrayLength()));
                foreach (var (number, item) in value.EnumerateArray().Index())
                {
                    Element(errors, string.Create(CultureInfo.InvariantCulture, $"{path}[{number}]"), type.Item!, default, item);
                }

                break;
            case TypeKind.List or TypeKind.Edge or TypeKind.Many:
                errors.Add(new CallError(path, "must be a JSON array"));
                break;
            case TypeKind.Model when value.ValueKind == JsonValueKind.Object:
                foreach (var property in spec.Models.First(model => model.Name == type.Name).Properties)
                {
                    var inner = $"{path}.{property.Key}";
                    if (value.TryGetProperty(property.Key, out var member) && member.ValueKind != JsonValueKind.Null)
                    {
                        Element(errors, inner, property.Type, property.Rules, member);
                    }
                    else
                    {
                        Rules(errors, inner, property.Rules, RuleValue.Missing);
                    }
                }

                break;
            case TypeKind.Model:
                errors.Add(new CallError(path, "must be a JSON object"));
                break;
            default:
                Scalar(errors, path, type, rules, value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
                break;
        }
    }

    private void Scalar(List<CallError> errors, string path, TypeRef type, EquatableArray<ParameterRule> rules, string text)
    {
        if (Read(type, text) is { } value)
        {
            Rules(errors, path, rules, value);
        }
        else
        {
            errors.Add(new CallError(path, Expected(type)));
        }
    }

    private void Rules(List<CallError> errors, string path, EquatableArray<ParameterRule> rules, RuleValue value) =>
        errors.AddRange(
            rules
                .OfType<ValueRule>()
                .Select(rule => rule.Evaluate(value, context))
                .OfType<RuleViolation>()
                .Select(violation => new CallError(path, violation.Text))
        );

    /// <summary>Reads a text as a type; null when it is none of that type.</summary>
    private RuleValue? Read(TypeRef type, string text)
    {
        if (type.IsTime)
        {
            return Whole(text) is { } seconds ? RuleValue.FromWhole(seconds)
                : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Universal, out var time)
                    ? RuleValue.FromWhole(time.ToUnixTimeSeconds())
                : null;
        }

        return type.Kind switch
        {
            TypeKind.Int or TypeKind.Long => Whole(text) is { } whole ? RuleValue.FromWhole(whole) : null,
            TypeKind.Double or TypeKind.Seconds => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
                ? RuleValue.FromNumber(number)
                : null,
            TypeKind.Bool when text is not ("true" or "false" or "1" or "0") => null,
            TypeKind.Enum when !Values(type).Any(value => value.Key == text || value.Aliases.Contains(text)) => null,
            _ => RuleValue.FromText(text),
        };
    }

    private string Expected(TypeRef type) =>
        type.Kind switch
        {
            TypeKind.Int or TypeKind.Long => "must be a whole number",
            TypeKind.Double or TypeKind.Seconds => "must be a number",
            TypeKind.Bool => "must be true or false",
            TypeKind.Enum => "must be one of " + string.Join(", ", Values(type).Select(value => value.Key)),
            _ => "must be seconds since 1970 or a time such as 2026-05-04T12:10:10Z",
        };

    private EquatableArray<EnumValueSpec> Values(TypeRef type) => spec.Enums.First(item => item.Name == type.Name).Values;

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static CallError From(RuleViolation violation) => new(violation.Rule.Subject, violation.Text);
}
