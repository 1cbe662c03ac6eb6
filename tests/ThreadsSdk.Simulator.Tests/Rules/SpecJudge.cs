using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Simulator.Tests.Rules;

/// <summary>Evaluates every rule of the spec over an input, as its caller would be told.</summary>
/// <param name="spec">The spec.</param>
/// <param name="call">The call whose rules are evaluated.</param>
/// <param name="knowsIds">Whether an odd id is an error: Meta responds that there is no such object.</param>
internal sealed class SpecJudge(SimulatorSpec spec, RuleCall call, bool knowsIds)
{
    /// <summary>Gets the rules that some input kept.</summary>
    public HashSet<ParameterRule> Kept { get; } = [];

    /// <summary>Gets the rules that some input broke.</summary>
    public HashSet<ParameterRule> Broken { get; } = [];

    public IReadOnlyList<ValidationError> Judge(RuleInput input)
    {
        var errors = new List<ValidationError>();
        var texts = input.ToDictionary(pair => pair.Key, pair => RuleInput.Text(pair.Value));
        var given = new GivenParameters(call.Parameters, texts);
        foreach (var parameter in call.Givable)
        {
            Value(errors, parameter.Key, parameter.Type, Askable(parameter), input.GetValueOrDefault(parameter.Key));
            foreach (var rule in parameter.Rules.OfType<RelationRule>())
            {
                Note(errors, rule, rule.Subject, rule.Evaluate(given));
            }
        }

        foreach (var rule in call.RequiresOneOf)
        {
            Note(errors, rule, rule.Subject, rule.Evaluate(given));
        }

        return errors;
    }

    /// <summary>The rules that ask something of the caller: not that of a value sent by default.</summary>
    public static EquatableArray<ParameterRule> Askable(ParameterSpec parameter) =>
        new(parameter.Rules.Where(rule => parameter.IsArgument || rule is not RequiredRule));

    private void Value(List<ValidationError> errors, string path, TypeRef type, EquatableArray<ParameterRule> rules, object? value)
    {
        var seen = value switch
        {
            null => RuleValue.Missing,
            JsonArray array => RuleValue.FromList(array.Count),
            JsonObject => RuleValue.Object,
            string[] items => RuleValue.FromList(items.Length),
            JsonNode scalar => ValueRules.From(type, scalar.ToString()),
            _ => ValueRules.From(type, (string)value),
        };
        foreach (var rule in rules.OfType<ValueRule>().Where(rule => knowsIds || rule is not IdRule))
        {
            Note(errors, rule, path, rule.Evaluate(seen, spec.RuleContext));
        }

        var inner = type.Kind == TypeKind.Json ? type.Item! : type;
        foreach (
            var item in value is JsonArray list ? list.OfType<JsonObject>()
            : value is JsonObject single ? [single]
            : []
        )
        {
            foreach (var property in spec.Model(inner.Leaf.Name)!.Properties)
            {
                Value(errors, $"{path}.{property.Key}", property.Type, property.Rules, item[property.Key]);
            }
        }
    }

    private void Note(List<ValidationError> errors, ParameterRule rule, string path, RuleViolation? violation)
    {
        (violation is null ? Kept : Broken).Add(rule);
        if (violation is not null)
        {
            errors.Add(new ValidationError(path, violation.Text) { Limit = violation.Limit });
        }
    }
}
