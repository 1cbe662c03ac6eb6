using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Looks up the type, bounds and rules of one parameter.</summary>
internal static class ParameterLinker
{
    public static ParameterSpec Link(
        ParameterSpec parameter,
        EquatableArray<ParameterSpec> siblings,
        string pointer,
        EquatableArray<string> scopes,
        EquatableArray<ModelSpec> models,
        LinkScope scope
    )
    {
        var type = scope.Resolve(parameter.Type, $"{pointer}/type");
        CheckType(parameter, type, pointer, scope);
        scope.CheckPublic(type, $"{pointer}/type");
        CheckContradictions(parameter, pointer, scope);
        CheckRelations(parameter, siblings, pointer, scope);
        scope.CheckScopes(parameter.Scopes, pointer);
        var linked = parameter with
        {
            Type = type,
            Rules = RuleLinker.Rules(parameter, type, scope.Resolve(parameter.Bounds, type, pointer), siblings),
            Bounds = Bounds.None,
            Relations = Relations.None,
        };
        linked = ExampleLinker.Link(linked, pointer, scope);
        return type.Kind == TypeKind.Fields ? LinkFields(linked, pointer, scopes, models, scope) : linked;
    }

    /// <summary>A field mask that the caller leaves out asks for all that the edge has and the operation's scopes allow.</summary>
    private static ParameterSpec LinkFields(
        ParameterSpec parameter,
        string pointer,
        EquatableArray<string> scopes,
        EquatableArray<ModelSpec> models,
        LinkScope scope
    )
    {
        if (models.FirstOrDefault(model => model.Name == parameter.Type.Leaf.Name) is not { HasFields: true } model)
        {
            scope.Report(SpecRules.UnknownReference, $"{pointer}/type", "fieldset over", parameter.Type.Leaf.ToString(), "");
            return parameter;
        }

        if (parameter.Fieldset is null)
        {
            scope.Report(SpecRules.MissingKey, pointer, $"the parameter '{parameter.Key}'", "fieldset");
            return parameter;
        }

        if (model.Fieldsets.FirstOrDefault(fieldset => fieldset.Name == parameter.Fieldset) is not { } fieldset)
        {
            var names = model.Fieldsets.Select(item => item.Name).ToList();
            scope.Check(names, parameter.Fieldset, $"fieldset over {model.Name}", $"{pointer}/fieldset");
            return parameter;
        }

        return parameter with
        {
            Send = FieldText.Default(model, fieldset, scopes),
        };
    }

    private static void CheckType(ParameterSpec parameter, TypeRef type, string pointer, LinkScope scope)
    {
        var fits = type.Kind switch
        {
            TypeKind.Page
            or TypeKind.Data
            or TypeKind.First
            or TypeKind.List
            or TypeKind.Edge
            or TypeKind.Many
            or TypeKind.Model
            or TypeKind.Metrics
            or TypeKind.WebhookChange => false,
            TypeKind.CommaSeparated => type.Item!.Item is null && type.Item.Kind is not TypeKind.Model,
            TypeKind.Json => type.Item!.Kind is TypeKind.Model or TypeKind.Named
                || (type.Item.Kind == TypeKind.List && type.Item.Item!.Kind is TypeKind.Model or TypeKind.Named),
            _ => true,
        };
        if (!fits)
        {
            scope.Report(SpecRules.MisplacedType, $"{pointer}/type", type.ToString(), "a parameter");
        }

        if (type.Kind == TypeKind.Json && type.Leaf.Kind == TypeKind.Model && scope.Model(type.Leaf.Name!)!.Usage == "response")
        {
            scope.Report(SpecRules.MisplacedType, $"{pointer}/type", type.ToString(), $"a parameter: '{type.Leaf}' is only read");
        }

        if (parameter.In == "path" && !(type.IsText || type.Kind == TypeKind.Named))
        {
            scope.Report(SpecRules.MisplacedType, $"{pointer}/type", type.ToString(), "a path parameter");
        }
    }

    private static void CheckContradictions(ParameterSpec parameter, string pointer, LinkScope scope)
    {
        if (parameter.Strip is not null && !parameter.Type.IsText)
        {
            scope.Report(SpecRules.MisplacedBound, $"{pointer}/strip", "strip", parameter.Type.ToString());
        }

        if (parameter.Required && parameter.Value is not null)
        {
            scope.Report(SpecRules.Contradiction, pointer, $"'{parameter.Key}' is required and has a constant value");
        }

        CheckValue(parameter, "value", parameter.Value, pointer, scope);
        CheckValue(parameter, "send", parameter.Send, pointer, scope);
        CheckValue(parameter, "default", parameter.Default, pointer, scope);
        if (parameter.Value is not null && parameter.Send is not null)
        {
            scope.Report(SpecRules.Contradiction, pointer, $"'{parameter.Key}' has both 'value' and 'send'");
        }
    }

    /// <summary>Checks that a value of the YAML is one of the parameter's type. Lists, times and JSON are sent as they stand.</summary>
    private static void CheckValue(ParameterSpec parameter, string key, string? value, string pointer, LinkScope scope)
    {
        var isChecked = parameter.Type.Kind is TypeKind.Bool or TypeKind.Int or TypeKind.Long or TypeKind.Double;
        if (value is not null && isChecked && !ValueText.Fits(parameter.Type, value))
        {
            scope.Report(SpecRules.InvalidValue, $"{pointer}/{key}", value, $"a value of the type '{parameter.Type}'", "");
        }

        if (value is not null && scope.Enum(parameter.Type.Name ?? "") is { } values)
        {
            scope.Check([.. values.Values.Select(known => known.Key)], value, $"value of {values.Name}", $"{pointer}/{key}");
        }
    }

    private static void CheckRelations(ParameterSpec parameter, EquatableArray<ParameterSpec> siblings, string pointer, LinkScope scope)
    {
        List<string> names = [.. siblings.Where(sibling => sibling.Value is null).Select(sibling => sibling.Key)];
        CheckSense(parameter, siblings, pointer, scope);
        scope.CheckAll(names, parameter.Relations.Excludes, "parameter", $"{pointer}/excludes");
        scope.CheckAll(names, parameter.Relations.Needs, "parameter", $"{pointer}/needs");
        CheckWhen(parameter.Relations.RequiredWhen, "required_when", siblings, names, pointer, scope);
        CheckWhen(parameter.Relations.OnlyWhen, "only_when", siblings, names, pointer, scope);
        CheckWhen(parameter.Relations.ForbiddenWhen, "forbidden_when", siblings, names, pointer, scope);
    }

    /// <summary>Checks that a caller can keep all relations of a parameter at once.</summary>
    private static void CheckSense(ParameterSpec parameter, EquatableArray<ParameterSpec> siblings, string pointer, LinkScope scope)
    {
        var relations = parameter.Relations;
        for (var i = 0; i < relations.Excludes.Count; i++)
        {
            var other = relations.Excludes[i];
            var isRequired = parameter.IsArgument && siblings.Any(sibling => sibling.Key == other && sibling.IsArgument);
            var why =
                other == parameter.Key ? "excludes itself"
                : relations.Needs.Contains(other) ? $"needs '{other}' and excludes it"
                : isRequired ? $"excludes '{other}', but both are required"
                : null;
            if (why is not null)
            {
                scope.Report(SpecRules.Contradiction, $"{pointer}/excludes/{i}", $"'{parameter.Key}' {why}");
            }
        }

        for (var i = 0; i < relations.Needs.Count; i++)
        {
            if (relations.Needs[i] == parameter.Key)
            {
                scope.Report(SpecRules.Contradiction, $"{pointer}/needs/{i}", $"'{parameter.Key}' needs itself");
            }
        }

        if (parameter.IsArgument && relations.ForbiddenWhen.Count > 0)
        {
            scope.Report(SpecRules.Contradiction, $"{pointer}/forbidden_when", $"'{parameter.Key}' is required, but forbidden at times");
        }
    }

    private static void CheckWhen(
        EquatableArray<RuleCondition> conditions,
        string key,
        EquatableArray<ParameterSpec> siblings,
        List<string> names,
        string pointer,
        LinkScope scope
    )
    {
        foreach (var when in conditions)
        {
            var at = $"{pointer}/{key}/{when.Parameter}";
            scope.Check(names, when.Parameter, "parameter", $"{pointer}/{key}");
            if (
                siblings.FirstOrDefault(sibling => sibling.Key == when.Parameter) is not { } other
                || scope.Enum(other.Type.Leaf.Name ?? "") is not { } values
            )
            {
                continue;
            }

            scope.CheckAll([.. values.Values.Select(value => value.Key)], when.Values, $"value of {values.Name}", at);
        }
    }
}
