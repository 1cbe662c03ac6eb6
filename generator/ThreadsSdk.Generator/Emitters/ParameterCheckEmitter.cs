using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the checks of an operation's parameters, in the order of the spec.</summary>
internal sealed class ParameterCheckEmitter(EquatableArray<ParameterSpec> parameters, System.Func<ParameterSpec, string> access)
{
    private readonly HashSet<ParameterSpec> _seen = [];

    /// <summary>Whether the statements look at the parameter.</summary>
    public bool Sees(ParameterSpec parameter) => _seen.Contains(parameter);

    /// <summary>The statements; each gathers the rule it finds broken.</summary>
    public IEnumerable<string> Statements(EquatableArray<OneOfSpec> requiresOneOf)
    {
        foreach (var parameter in parameters.Where(parameter => parameter.Value is null))
        {
            foreach (var statement in Bounds(parameter).Concat(Rules(parameter)))
            {
                _seen.Add(parameter);
                yield return statement;
            }
        }

        foreach (var rule in requiresOneOf)
        {
            var isAnyGiven = string.Join(" || ", rule.Of.Select(name => IsGiven(Find(name))));
            var names = Literal.Text(Docs.Joined(rule.Of, "or"));
            var condition = string.Join(" && ", rule.When.Select(Condition));
            var when = Literal.Text(string.Join(" and ", rule.When.Select(Words)));
            yield return rule.When.Count == 0
                ? $"check.Required({names}, {isAnyGiven});"
                : $"check.RequiredWhen({names}, {isAnyGiven}, {condition}, {when});";
        }
    }

    private IEnumerable<string> Bounds(ParameterSpec parameter)
    {
        var name = Literal.Text(parameter.Key);
        var value = access(parameter);
        if (parameter.In == "path")
            yield return $"check.Id({name}, {value});";
        else if (parameter.IsArgument && parameter.Type.Kind == TypeKind.Enum)
            yield return $"check.Given({name}, {value}.Value);";
        else if (parameter.IsArgument && parameter.Type.IsList && parameter.Type.Kind != TypeKind.Json)
            yield return $"check.Required({name}, {(parameter.Bounds.MinItems is null ? IsGiven(parameter) : $"{value} is not null")});";
        else if (parameter.IsArgument && !CSharpTypes.IsValueType(parameter.Type) && parameter.Type.Kind != TypeKind.Json)
            yield return $"check.Given({name}, {value});";
        if (parameter.In != "path" && parameter.Type.Kind == TypeKind.Id)
            yield return $"check.LooksLikeId({name}, {value});";
        foreach (var check in BoundsText.Checks(parameter.Bounds, name, value))
            yield return check;
        if (parameter.Type.Kind != TypeKind.Json)
            yield break;
        if (parameter.Type.IsList)
            yield return $"check.Each({name}, {value}, {ModelCheckEmitter.ItemCheck(parameter.Type.Leaf)});";
        else
            yield return $"{value}?.CheckBounds(ref check, {name});";
    }

    private IEnumerable<string> Rules(ParameterSpec parameter)
    {
        var name = Literal.Text(parameter.Key);
        var isGiven = IsGiven(parameter);
        foreach (var other in parameter.Excludes.Where(other => !IsSaidBefore(parameter, Find(other))))
            yield return $"check.Excludes({name}, {isGiven}, {Literal.Text(other)}, {IsGiven(Find(other))});";
        foreach (var other in parameter.Needs)
            yield return $"check.Needs({name}, {isGiven}, {Literal.Text(other)}, {IsGiven(Find(other))});";
        foreach (var when in parameter.RequiredWhen)
            yield return $"check.RequiredWhen({name}, {isGiven}, {Condition(when)}, {Literal.Text(Words(when))});";
        foreach (var when in parameter.OnlyWhen)
            yield return $"check.OnlyWhen({name}, {isGiven}, {Condition(when)}, {Literal.Text(Words(when))});";
        foreach (var when in parameter.ForbiddenWhen)
            yield return $"check.ForbiddenWhen({name}, {isGiven}, {Condition(when)}, {Literal.Text(Words(when))});";
    }

    /// <summary>Whether the other one came first and excludes this one already.</summary>
    private bool IsSaidBefore(ParameterSpec parameter, ParameterSpec other) =>
        other.Excludes.Contains(parameter.Key) && parameters.ToList().IndexOf(other) < parameters.ToList().IndexOf(parameter);

    private ParameterSpec Find(string name)
    {
        var parameter = parameters.First(parameter => parameter.Key == name);
        _seen.Add(parameter);
        return parameter;
    }

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

    private string Condition(WhenSpec when)
    {
        var other = Find(when.Parameter);
        var value = access(other);
        var mark = other.IsArgument ? "" : "?";

        // What is sent or assumed in its absence is as good as given.
        var absent = (other.Send ?? other.Default) is { } text && when.Values.Contains(text) && !other.IsArgument ? text : null;
        var texts = string.Join(" or ", when.Values.Select(Literal.Text));
        return other.Type.Kind switch
        {
            TypeKind.Bool when absent is not null => $"({value} ?? {absent}) is {string.Join(" or ", when.Values)}",
            TypeKind.Enum when absent is not null => $"({value}?.Value ?? {Literal.Text(absent)}) is {texts}",
            TypeKind.Bool => $"{value} is {string.Join(" or ", when.Values)}",
            TypeKind.Enum => $"{value}{mark}.Value is {texts}",
            TypeKind.CommaSeparated when other.Type.Item!.Kind == TypeKind.Enum => $"{value}{mark}.Any(static item => item.Value is {texts}) is true",
            TypeKind.CommaSeparated => $"{value}{mark}.Any(static item => item is {texts}) is true",
            _ => $"{value} is {texts}",
        };
    }

    private static string Words(WhenSpec when) => $"{when.Parameter} is {Docs.Joined(when.Values, "or")}";
}
