using System.Globalization;
using System.Text.Json.Nodes;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Tooling.Scaffolding.Fixtures;

/// <summary>Makes up values of parameters that keep the rules of the spec.</summary>
internal sealed class SampleValues(ThreadsSpecification spec)
{
    private const string Time = "2023-10-01T00:00:00+0000";
    private const string Seconds = "1696118400";
    private const string InCSharp = "Since";

    /// <summary>Makes up a value.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="id">The id to give where one is wanted.</param>
    /// <param name="isOther">Whether it has to differ from the usual value.</param>
    public SampleValue? Create(ParameterSpec parameter, string id, bool isOther = false)
    {
        var type = parameter.Type;
        if (parameter.Secret)
        {
            return Quoted(Fit(parameter.Rules, $"TEST-{(isOther ? "OTHER-" : "")}{parameter.Key.ToUpperInvariant().Replace('_', '-')}"));
        }

        return type.Kind switch
        {
            TypeKind.CommaSeparated => Items(parameter, id),
            TypeKind.Json => Json(type.Item!, parameter.Rules),
            TypeKind.String when !isOther && parameter.Example is { } example => Quoted(example),
            TypeKind.Fields => null,
            _ => Scalar(type, parameter.Key, parameter.Rules, id, isOther),
        };
    }

    private SampleValue? Scalar(TypeRef type, string key, EquatableArray<ParameterRule> rules, string id, bool isOther = false) =>
        type.Kind switch
        {
            TypeKind.String => Quoted(Fit(rules, (isOther ? "Another " : "Some ") + key.Replace('_', ' '))),
            TypeKind.Id => Quoted(id),
            TypeKind.Url => Quoted($"https://{(isOther ? "other" : "app")}.example/{key}"),
            TypeKind.Int or TypeKind.Long => Plain(Number(rules, isOther ? 2 : 1)),
            TypeKind.Double => Plain(Number(rules, isOther ? 0.25m : 0.5m)),
            TypeKind.Bool => Plain(isOther ? "false" : "true"),
            TypeKind.Enum => EnumValue(type, isOther ? 1 : 0),
            TypeKind.Seconds => new SampleValue("60", "TimeSpan.FromSeconds(60)"),
            TypeKind.Timestamp => new SampleValue(Time, InCSharp),
            TypeKind.UnixTime => new SampleValue(Seconds, InCSharp),
            TypeKind.UnixTimeMilliseconds => new SampleValue(Seconds + "000", InCSharp),
            _ => null,
        };

    private SampleValue? Items(ParameterSpec parameter, string id)
    {
        var least = Math.Max(1, (int)(parameter.Rules.OfType<ItemCountRule>().FirstOrDefault()?.Min?.Value ?? 1));
        var item = parameter.Type.Item!;
        List<SampleValue?> items =
        [
            .. Enumerable
                .Range(0, least)
                .Select(number =>
                    item.Kind == TypeKind.Enum
                        ? EnumValue(item, number)
                        : Scalar(item, parameter.Key, default, id + (number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture)))
                ),
        ];
        return items.Contains(null)
            ? null
            : new SampleValue(
                string.Join(',', items.Select(value => value!.Wire)),
                $"[{string.Join(", ", items.Select(value => value!.CSharp))}]"
            );
    }

    private SampleValue? Json(TypeRef type, EquatableArray<ParameterRule> rules)
    {
        if (type.Kind == TypeKind.List)
        {
            var least = Math.Max(1, (int)(rules.OfType<ItemCountRule>().FirstOrDefault()?.Min?.Value ?? 1));
            var item = Json(type.Item!, default);
            return item is null
                ? null
                : new SampleValue(
                    $"[{string.Join(',', Enumerable.Repeat(item.Wire, least))}]",
                    $"[{string.Join(", ", Enumerable.Repeat(item.CSharp, least))}]"
                );
        }

        if (type.Kind != TypeKind.Model)
        {
            var scalar = Scalar(type, "value", rules, "1");
            return scalar is null ? null : scalar with { Wire = IsText(type) ? Text(scalar.Wire) : scalar.Wire };
        }

        var properties = spec
            .Models.First(model => model.Name == type.Name)
            .Properties.Where(property => property.Required)
            .Select(property => (property, value: Property(property)))
            .ToList();
        return properties.Exists(pair => pair.value is null)
            ? null
            : new SampleValue(
                $"{{{string.Join(',', properties.Select(pair => $"{Text(pair.property.Key)}:{pair.value!.Wire}"))}}}",
                $"new() {{ {string.Join(", ", properties.Select(pair => $"{pair.property.CSharp} = {pair.value!.CSharp}"))} }}"
            );
    }

    private SampleValue? Property(PropertySpec property)
    {
        if (property.Type.Kind is TypeKind.List or TypeKind.Model)
        {
            return Json(property.Type, property.Rules);
        }

        var scalar = Scalar(property.Type, property.Key, property.Rules, "1");
        return scalar is null ? null : scalar with { Wire = IsText(property.Type) ? Text(scalar.Wire) : scalar.Wire };
    }

    private SampleValue EnumValue(TypeRef type, int number)
    {
        var values = spec.Enums.First(item => item.Name == type.Name).Values;
        var value = values[number % values.Count];
        return new SampleValue(value.Key, $"{type.Name}.{value.CSharp}");
    }

    private static string Number(EquatableArray<ParameterRule> rules, decimal wanted)
    {
        var rule = rules.OfType<RangeRule>().FirstOrDefault();
        var number = Math.Max(rule?.Min?.Value ?? wanted, Math.Min(rule?.Max?.Value ?? wanted, wanted));
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Fit(EquatableArray<ParameterRule> rules, string text)
    {
        var rule = rules.OfType<LengthRule>().FirstOrDefault();
        var length = (int)Math.Max(rule?.Min?.Value ?? 0, Math.Min(rule?.Max?.Value ?? text.Length, text.Length));
        return text.PadRight(length, 'x')[..length];
    }

    private static bool IsText(TypeRef type) => type.IsText || type.Kind is TypeKind.Enum or TypeKind.Timestamp;

    private static SampleValue Plain(string text) => new(text, text);

    private static SampleValue Quoted(string text) => new(text, Text(text));

    private static string Text(string text) => JsonValue.Create(text).ToJsonString(FixtureText.Json);
}
