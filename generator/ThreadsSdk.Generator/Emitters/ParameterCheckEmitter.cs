using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the checks of an operation's parameters, in the order of the spec.</summary>
internal sealed class ParameterCheckEmitter(EquatableArray<ParameterSpec> parameters, System.Func<ParameterSpec, string> access)
{
    private readonly HashSet<ParameterSpec> _seen = [];

    /// <summary>Returns whether the statements look at the parameter.</summary>
    public bool Sees(ParameterSpec parameter) => _seen.Contains(parameter);

    /// <summary>Writes the statements; each gathers the rule it finds broken.</summary>
    public IEnumerable<string> Statements(EquatableArray<OneOfRule> requiresOneOf)
    {
        foreach (var parameter in parameters.Where(parameter => parameter.Value is null))
        {
            foreach (var statement in Value(parameter).Concat(parameter.Rules.OfType<RelationRule>().SelectMany(Relation)))
            {
                _seen.Add(parameter);
                yield return statement;
            }
        }

        foreach (var statement in requiresOneOf.SelectMany(Relation))
        {
            yield return statement;
        }
    }

    private IEnumerable<string> Value(ParameterSpec parameter)
    {
        var value = access(parameter);

        if (Required(parameter) is { } required)
        {
            yield return required;
        }

        foreach (var statement in ValueCheckEmitter.Statements(parameter.Rules, value))
        {
            yield return statement;
        }

        if (parameter.Type.Kind != TypeKind.Json)
        {
            yield break;
        }

        yield return parameter.Type.IsList
            ? CheckStatement.Of("Models", parameter.Key, value)
            : CheckStatement.Of("Model", parameter.Key, value);
    }

    /// <summary>
    /// Writes the check that an argument is given; null where its C# type sees to that. What is no argument is sent by default.
    /// </summary>
    private string? Required(ParameterSpec parameter)
    {
        if (!parameter.IsArgument || parameter.Rules.OfType<RequiredRule>().FirstOrDefault() is not { } rule)
        {
            return null;
        }

        var value = access(parameter);
        return parameter.Type switch
        {
            { Kind: TypeKind.Enum } => CheckStatement.Of("Given", rule.Subject, $"{value}.Value"),
            var type when CSharpTypes.IsValueType(type) => null,
            { IsList: true } when rule.AllowsEmpty => CheckStatement.Of("Required", rule.Subject, $"{value} is not null"),
            { IsList: true } or { Kind: TypeKind.Json } => CheckStatement.Of("Required", rule.Subject, IsGiven(parameter)),
            _ => CheckStatement.Of("Given", rule.Subject, value),
        };
    }

    private IEnumerable<string> Relation(RelationRule rule)
    {
        switch (rule)
        {
            case ExcludesRule { IsToldByOther: true }:
                break;
            case ExcludesRule excludes:
                yield return CheckStatement.Of("Excludes", rule, $"{IsGiven(rule.Subject)}, {IsGiven(excludes.Other)}");
                break;
            case NeedsRule needs:
                yield return CheckStatement.Of("Needs", rule, $"{IsGiven(rule.Subject)}, {IsGiven(needs.Other)}");
                break;
            case RequiredWhenRule required:
                yield return CheckStatement.Of("RequiredWhen", rule, $"{IsGiven(rule.Subject)}, {Condition(required.When)}");
                break;
            case OnlyWhenRule only:
                yield return CheckStatement.Of("OnlyWhen", rule, $"{IsGiven(rule.Subject)}, {Condition(only.When)}");
                break;
            case ForbiddenWhenRule forbidden:
                yield return CheckStatement.Of("ForbiddenWhen", rule, $"{IsGiven(rule.Subject)}, {Condition(forbidden.When)}");
                break;
            case OneOfRule { When.Count: 0 } any:
                yield return CheckStatement.Of("Required", rule.Subject, IsAnyGiven(any));
                break;
            case OneOfRule any:
                var conditions = string.Join(" && ", any.When.Select(Condition));
                yield return CheckStatement.Of("RequiredWhen", rule, $"{IsAnyGiven(any)}, {conditions}");
                break;
            default:
                throw new System.NotSupportedException($"There is no check for {rule.GetType().Name}.");
        }
    }

    private ParameterSpec Find(string name)
    {
        var parameter = parameters.First(parameter => parameter.Key == name);
        _seen.Add(parameter);
        return parameter;
    }

    private string IsAnyGiven(OneOfRule rule) => string.Join(" || ", rule.Of.Select(IsGiven));

    private string IsGiven(string name) => IsGiven(Find(name));

    /// <summary>A flag that is false, and an empty list, say no more than one left out.</summary>
    private string IsGiven(ParameterSpec parameter)
    {
        var value = access(parameter);
        return parameter.Type switch
        {
            { Kind: TypeKind.Bool } => $"{value} is true",
            { IsList: true } => $"{value} is {{ Count: > 0 }}",
            _ => $"{value} is not null",
        };
    }

    private string Condition(RuleCondition when)
    {
        var other = Find(when.Parameter);
        var value = access(other);
        var mark = other.IsArgument ? "" : "?";
        var absent = when.HoldsWhenAbsent ? "null or " : "";
        var texts = absent + string.Join(" or ", when.Values.Select(Literal.Text));
        return other.Type.Kind switch
        {
            TypeKind.Bool => $"{value} is {absent}{string.Join(" or ", when.Values)}",
            TypeKind.Enum => $"{value}{mark}.Value is {texts}",
            TypeKind.CommaSeparated when other.Type.Item!.Kind == TypeKind.Enum =>
                $"{value}{mark}.Any(static item => item.Value is {texts}) is true",
            TypeKind.CommaSeparated => $"{value}{mark}.Any(static item => item is {texts}) is true",
            _ => $"{value} is {texts}",
        };
    }
}
