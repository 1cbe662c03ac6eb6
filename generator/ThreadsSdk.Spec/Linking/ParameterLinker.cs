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
        CheckContradictions(parameter with { Type = type }, pointer, scope);
        new RelationChecker(siblings, scope).Check(parameter, pointer);
        scope.CheckScopes(parameter.Scopes, pointer);
        var linked = parameter with
        {
            Type = type,
            Rules = RuleLinker.Rules(parameter, type, scope.Resolve(parameter.Bounds, type, pointer), siblings),
            Bounds = Bounds.None,
            Relations = Relations.None,
        };
        new ValueChecker(linked, pointer, scope).Check();
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
        // What has no mask, or one that cannot be written, was reported.
        if (!parameter.Type.IsKnown || parameter.Type.Item!.Item is not null || scope.IsBrokenFieldset(parameter.Fieldset))
        {
            scope.Skipped.Add(pointer);
            return parameter;
        }

        if (models.FirstOrDefault(model => model.Name == parameter.Type.Leaf.Name) is not { HasFields: true } model)
        {
            scope.Report(SpecRules.UnknownReference, $"{pointer}/type", "fieldset over", parameter.Type.Leaf.ToString(), "");
            return parameter;
        }

        if (parameter.Fieldset is null)
        {
            scope.Report(SpecRules.MissingKey, pointer, $"the parameter '{parameter.Key}'", "fieldset", "");
            return parameter;
        }

        if (!model.Fieldsets.Any(fieldset => fieldset.IsDefault) || scope.LacksMask(model))
        {
            scope.Skipped.Add(pointer);
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
            TypeKind.Fields => type.Item!.Item is null,
            TypeKind.CommaSeparated => type.Item!.Item is null
                && type.Item is { Kind: not (TypeKind.Model or TypeKind.Seconds), IsTime: false },
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
        if (parameter.Strip is not null && !parameter.Type.IsText && parameter.Type.IsKnown)
        {
            scope.Report(SpecRules.MisplacedBound, $"{pointer}/strip", "strip", parameter.Type.ToString());
        }

        if (parameter.Required && parameter.Value is not null)
        {
            scope.Report(SpecRules.Contradiction, pointer, $"'{parameter.Key}' is required and has a constant value");
        }

        (string Key, string? Value)[] values = [("value", parameter.Value), ("send", parameter.Send), ("default", parameter.Default)];
        var given = values.Where(pair => pair.Value is not null).Select(pair => pair.Key).ToList();
        if (parameter.Value is not null && parameter.Send is not null)
        {
            scope.Report(SpecRules.Contradiction, pointer, $"'{parameter.Key}' has both 'value' and 'send'");
        }
        else if (parameter.Value is not null && parameter.Default is not null)
        {
            var why = $"'{parameter.Key}' is always sent, so that it has no default";
            scope.Report(SpecRules.Contradiction, $"{pointer}/default", why);
        }
        else if (given.Count > 0 && parameter.In == "path")
        {
            scope.Report(SpecRules.Contradiction, $"{pointer}/{given[0]}", $"'{parameter.Key}' is in the path, where the caller gives it");
        }
        else if (parameter.Default is not null && parameter.IsArgument)
        {
            scope.Report(SpecRules.Contradiction, $"{pointer}/default", $"'{parameter.Key}' is required, so that it has no default");
        }

        if (given.Count > 0 && parameter.Type.Kind == TypeKind.Fields)
        {
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/{given[0]}",
                $"'{parameter.Key}' asks for its 'fieldset' when the caller names no fields, so that it has no '{given[0]}'"
            );
        }

        if (given.Count > 0 && parameter.Secret)
        {
            scope.Report(SpecRules.Contradiction, $"{pointer}/{given[0]}", $"'{parameter.Key}' is secret, but the spec tells its value");
        }

        if (parameter.Fieldset is { Length: > 0 } && parameter.Type.Kind != TypeKind.Fields && parameter.Type.IsKnown)
        {
            scope.Report(SpecRules.MisplacedBound, $"{pointer}/fieldset", "fieldset", parameter.Type.ToString());
        }
    }
}
