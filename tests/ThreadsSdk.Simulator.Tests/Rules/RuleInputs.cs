using System.Globalization;
using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Simulator.Tests.Rules;

/// <summary>Makes values at, below and above the limits of every rule, and every combination of what relations are about.</summary>
internal sealed class RuleInputs(SimulatorSpec spec, RuleCall call)
{
    private const string Emoji = "\U0001F600";

    public IEnumerable<RuleInput> All()
    {
        var plain = new RuleInput();
        foreach (var parameter in call.Givable.Where(parameter => parameter.IsArgument))
        {
            plain[parameter.Key] = Sample(parameter.Type, parameter.Rules);
        }

        yield return plain;
        foreach (var parameter in call.Givable)
        {
            foreach (var value in Values(parameter))
            {
                yield return plain.With(parameter.Key, value);
            }
        }

        foreach (var rule in call.Givable.SelectMany(parameter => parameter.Rules.OfType<RelationRule>()).Concat(call.RequiresOneOf))
        {
            foreach (var input in Combinations(plain, rule))
            {
                yield return input;
            }
        }
    }

    private IEnumerable<object?> Values(ParameterSpec parameter)
    {
        var isAlwaysGiven = parameter.Type.IsNumber || parameter.Type.IsTime || parameter.Type.Kind is TypeKind.Bool or TypeKind.Seconds;
        if (!parameter.IsArgument || !isAlwaysGiven)
        {
            yield return null;
        }

        if (parameter.Type.IsText)
        {
            yield return "";
        }

        if (parameter.Type.Kind == TypeKind.Json)
        {
            foreach (var json in JsonValues(parameter.Type.Item!, parameter.Rules))
            {
                yield return json;
            }
        }
        else
        {
            foreach (var value in parameter.Rules.OfType<ValueRule>().SelectMany(rule => Around(rule, parameter.Type)))
            {
                yield return value;
            }
        }
    }

    /// <summary>Values around the limits of a rule, of a type that is no JSON.</summary>
    private IEnumerable<object> Around(ValueRule rule, TypeRef type) =>
        rule switch
        {
            IdRule =>
            [
                "17",
                "me",
                " ",
                ".",
                "..",
                "1\n2",
                "@ada",
                "a/b",
                "https://example.com/1",
                "threads.net/@ada/post/C1",
                "www.threads.com/x",
            ],
            LengthRule { Counting: TextCounting.EmojiBytes } length => Figures(length)
                .SelectMany(n => new[] { new string('x', n), Emoji + new string('x', Math.Max(0, n - 4)) }),
            LengthRule length => Figures(length).SelectMany(n => new[] { new string('x', n), string.Concat(Enumerable.Repeat(Emoji, n)) }),
            RangeRule or TimeRule => Numbers((BoundedRule)rule, type.Kind == TypeKind.Double ? 0.5m : 1)
                .Select(n => n.ToString(CultureInfo.InvariantCulture)),
            ItemCountRule items => Figures(items).Select(n => Enumerable.Repeat((string)Sample(type.Item!, default), n).ToArray()),
            ForbiddenCharactersRule forbidden => forbidden.Characters.Select(c => $"a{c}b").Append("ab"),
            _ => [],
        };

    private IEnumerable<JsonNode> JsonValues(TypeRef type, EquatableArray<ParameterRule> rules)
    {
        if (type.IsList)
        {
            foreach (var count in rules.OfType<ItemCountRule>().SelectMany(Figures).Prepend(0).Distinct())
            {
                yield return new JsonArray([.. Enumerable.Range(0, count).Select(_ => Json(type.Item!, default))]);
            }

            foreach (var item in JsonValues(type.Item!, default))
            {
                yield return new JsonArray(item);
            }
        }
        else if (type.Kind == TypeKind.Model)
        {
            var model = spec.Model(type.Name)!;
            yield return Json(type, rules);
            foreach (var property in model.Properties)
            {
                if (property.Type.Kind is not (TypeKind.Int or TypeKind.Enum) || model.Usage == "both")
                {
                    yield return With(null);
                }

                var values =
                    property.Type.IsList || property.Type.Kind == TypeKind.Model
                        ? JsonValues(property.Type, property.Rules)
                        : property
                            .Rules.OfType<ValueRule>()
                            .SelectMany(rule => Around(rule, property.Type))
                            .Select(value => Scalar(property.Type, (string)value));
                foreach (var value in values)
                {
                    yield return With(value);
                }

                JsonNode With(JsonNode? value)
                {
                    var json = Json(type, rules).AsObject();
                    json.Remove(property.Key);
                    if (value is not null)
                    {
                        json[property.Key] = value;
                    }

                    return json;
                }
            }
        }
    }

    /// <summary>Each of the parameters a rule is about once with each value that makes a difference.</summary>
    private IEnumerable<RuleInput> Combinations(RuleInput plain, RelationRule rule)
    {
        (string[] names, RuleCondition[] conditions) = rule switch
        {
            ExcludesRule excludes => ((string[])[rule.Subject, excludes.Other], Array.Empty<RuleCondition>()),
            NeedsRule needs => ([rule.Subject, needs.Other], []),
            RequiredWhenRule required => ([rule.Subject], [required.When]),
            OnlyWhenRule only => ([rule.Subject], [only.When]),
            ForbiddenWhenRule forbidden => ([rule.Subject], [forbidden.When]),
            OneOfRule any => ([.. any.Of], [.. any.When]),
            _ => throw new NotSupportedException(rule.ToString()),
        };
        IEnumerable<RuleInput> inputs = [plain];
        foreach (var parameter in names.Select(Find))
        {
            inputs = inputs.SelectMany(input => Presences(parameter).Select(value => input.With(parameter.Key, value))).ToList();
        }

        foreach (var condition in conditions)
        {
            var parameter = Find(condition.Parameter);
            var values = Fulfilments(parameter, condition).ToList();
            inputs = inputs.SelectMany(input => values.Select(value => input.With(parameter.Key, value))).ToList();
        }

        return inputs;
    }

    private IEnumerable<object?> Presences(ParameterSpec parameter) =>
        parameter.Type switch
        {
            { Kind: TypeKind.Bool } => [null, "true", "false"],
            { Kind: TypeKind.CommaSeparated } => [null, Sample(parameter.Type, parameter.Rules), Array.Empty<string>()],
            { Kind: TypeKind.Json, IsList: true } => [null, Sample(parameter.Type, parameter.Rules), new JsonArray()],
            _ => [null, Sample(parameter.Type, parameter.Rules)],
        };

    private IEnumerable<object?> Fulfilments(ParameterSpec parameter, RuleCondition condition)
    {
        var others = parameter.Type.Leaf.Kind switch
        {
            TypeKind.Enum => spec.Enum(parameter.Type.Leaf.Name)!.Values.Select(value => value.Key).Except(condition.Values).Take(1),
            TypeKind.Bool => new[] { "true", "false" }.Except(condition.Values),
            _ => ["something else"],
        };
        IEnumerable<object?> values = condition.Values.Concat(others).Select(text => parameter.Type.IsList ? (object)new[] { text } : text);
        return parameter.IsArgument ? values : values.Prepend(null);
    }

    private ParameterSpec Find(string name) => call.Parameters.First(parameter => parameter.Key == name);

    /// <summary>A value that keeps the rules.</summary>
    private object Sample(TypeRef type, EquatableArray<ParameterRule> rules) =>
        type.Kind switch
        {
            TypeKind.Json => Json(type.Item!, rules),
            TypeKind.CommaSeparated => Enumerable.Repeat((string)Sample(type.Item!, default), Least(rules)).ToArray(),
            TypeKind.Enum => spec.Enum(type.Name)!.Values[0].Key,
            TypeKind.Bool => "true",
            TypeKind.Url => "https://example.com/a",
            TypeKind.Id => "17",
            _ when type.IsText => "text",
            _ => (rules.OfType<BoundedRule>().FirstOrDefault()?.Min?.Value ?? 1).ToString(CultureInfo.InvariantCulture),
        };

    private JsonNode Json(TypeRef type, EquatableArray<ParameterRule> rules)
    {
        if (type.IsList)
        {
            return new JsonArray([.. Enumerable.Range(0, Least(rules)).Select(_ => Json(type.Item!, default))]);
        }

        if (type.Kind != TypeKind.Model)
        {
            return Scalar(type, (string)Sample(type, rules));
        }

        return new JsonObject(
            spec.Model(type.Name)!
                .Properties.Where(property => property.Rules.OfType<RequiredRule>().Any())
                .Select(property => KeyValuePair.Create(property.Key, (JsonNode?)Json(property.Type, property.Rules)))
        );
    }

    private static JsonNode Scalar(TypeRef type, string text) =>
        type.IsNumber ? JsonValue.Create(decimal.Parse(text, CultureInfo.InvariantCulture)) : JsonValue.Create(text);

    private static int Least(EquatableArray<ParameterRule> rules) => (int)(rules.OfType<ItemCountRule>().FirstOrDefault()?.Min?.Value ?? 1);

    private static IEnumerable<int> Figures(BoundedRule rule) => Numbers(rule, 1).Where(number => number >= 0).Select(decimal.ToInt32);

    private static IEnumerable<decimal> Numbers(BoundedRule rule, decimal step) =>
        new[] { rule.Min, rule.Max }
            .OfType<Bound>()
            .SelectMany(bound => new[] { bound.Value - step, bound.Value, bound.Value + step })
            .Distinct();
}
