using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks that the values the YAML gives of a parameter are of its type and keep its own rules.</summary>
internal sealed class ValueChecker(ParameterSpec parameter, string pointer, LinkScope scope)
{
    /// <summary>Checks everything but the example, which is checked where it becomes C#.</summary>
    public void Check()
    {
        Check("value", parameter.Value);
        Check("send", parameter.Send);
        Check("default", parameter.Default);
        CheckRules("example", parameter.Example);
        if (parameter is { Send: { } send, Unapproved.Count: > 0 } && !parameter.Unapproved.Contains(send))
        {
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/send",
                $"'{send}' is sent when the caller gives nothing, but is none of the 'unapproved' values that every app may send"
            );
        }

        for (var i = 0; i < parameter.Unapproved.Count; i++)
        {
            CheckOne(parameter.Type, parameter.Unapproved[i], $"{pointer}/unapproved/{i}");
        }
    }

    private void Check(string key, string? value)
    {
        if (value is null)
        {
            return;
        }

        var items = parameter.Type.Kind == TypeKind.CommaSeparated ? Items(value) : [value];
        var type = parameter.Type.Kind == TypeKind.CommaSeparated ? parameter.Type.Item! : parameter.Type;
        if (items.All(item => CheckOne(type, item, $"{pointer}/{key}")))
        {
            CheckRules(key, value);
        }
    }

    private bool CheckOne(TypeRef type, string value, string at)
    {
        if (type.Kind == TypeKind.Enum)
        {
            var values = scope.Enum(type.Name!)!;
            return scope.Check([.. values.Values.Select(known => known.Key)], value, $"value of {values.Name}", at);
        }

        if (ValueText.Fits(type, value))
        {
            return true;
        }

        scope.Report(SpecRules.InvalidValue, at, value, $"a value of the type '{type}'", "");
        return false;
    }

    private void CheckRules(string key, string? value)
    {
        // An empty default says that nothing is assumed, which keeps every rule.
        if (value is null || (value.Length == 0 && key == "default"))
        {
            return;
        }

        var given = Given(value);
        var broken = parameter
            .Rules.OfType<ValueRule>()
            .Where(rule => rule is not (RequiredRule or IdRule))
            .FirstOrDefault(rule => rule.Evaluate(given, Context.Instance) is not null);
        if (broken is not null)
        {
            scope.Report(SpecRules.InvalidValue, $"{pointer}/{key}", value, $"a value of '{parameter.Key}', which {broken.Text}", "");
        }
    }

    private RuleValue Given(string value) =>
        parameter.Type switch
        {
            { Kind: TypeKind.CommaSeparated } => RuleValue.FromList(Items(value).Count),
            { IsText: true } => RuleValue.FromText(value),
            { Kind: TypeKind.UnixTimeMilliseconds } when ValueText.Whole(value) is { } milliseconds => RuleValue.FromWhole(
                milliseconds / 1000
            ),
            { Kind: TypeKind.Double } when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                RuleValue.FromNumber(number),
            _ => ValueText.Whole(value) is { } whole ? RuleValue.FromWhole(whole) : RuleValue.Missing,
        };

    private static List<string> Items(string value) => [.. value.Split(',')];

    /// <summary>Counts as closely as can be done without the tables of the library.</summary>
    private sealed class Context : IRuleContext
    {
        public static readonly Context Instance = new();

        public IEnumerable<string> SiteHosts => [];

        public int Count(string text, TextCounting counting) => text.Count(letter => !char.IsLowSurrogate(letter));
    }
}
