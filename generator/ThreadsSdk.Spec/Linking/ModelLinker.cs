using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Looks up the types, bounds and fieldsets of models.</summary>
internal static class ModelLinker
{
    private const int MaxMaskedProperties = 64;

    public static ModelSpec Link(ModelSpec model, LinkScope scope)
    {
        var pointer = $"/models/{model.Name}";
        var fieldsets = scope.Spec.Fieldsets.Where(fieldset => fieldset.Model == model.Name).ToList();
        if (fieldsets.Count > 0 && scope.OwnProperties(model) > MaxMaskedProperties)
        {
            scope.Report(
                SpecRules.TooManyFields,
                pointer,
                model.Name,
                model.Properties.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
        }

        if (fieldsets.Count > 0 && !model.IsPublic && !scope.LacksMask(model))
        {
            scope.Report(SpecRules.Contradiction, $"{pointer}/access", $"'{model.Name}' is internal, but users ask for its fields");
        }

        if (Within(model, model.Name, scope, []) is { } circle)
        {
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/properties/{circle}",
                $"a '{model.Name}' needs another within itself, so that none can be made or read: let '{circle}' be left out"
            );
        }

        return model with
        {
            // What users ask for is written as if they could see it: one mistake shows once.
            Access = fieldsets.Count > 0 ? "public" : model.Access,
            Properties = new(model.Properties.Select(property => Link(model, property, scope))),
            Fieldsets = new(fieldsets),
        };
    }

    private static PropertySpec Link(ModelSpec model, PropertySpec property, LinkScope scope)
    {
        var pointer = $"/models/{model.Name}/properties/{property.Key}";
        var type = scope.Resolve(property.Type, $"{pointer}/type");
        if (
            type.Kind
                is TypeKind.CommaSeparated
                    or TypeKind.Json
                    or TypeKind.Fields
                    or TypeKind.Page
                    or TypeKind.Data
                    or TypeKind.First
                    or TypeKind.Metrics
            || type.Item is { } item && (item.Item is not null || item.Kind == TypeKind.Metrics)
        )
        {
            scope.Report(SpecRules.MisplacedType, $"{pointer}/type", type.ToString(), "a property");
        }

        if (model.Usage != "request")
        {
            scope.CheckRead(type, $"{pointer}/type");
        }

        if (model.IsPublic)
        {
            scope.CheckPublic(type, $"{pointer}/type");
        }
        else if (!IsPlumbing(type, scope) && !scope.Spec.Fieldsets.Any(fieldset => fieldset.Model == model.Name))
        {
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/type",
                $"'{type}' is content, so that it cannot stand in '{model.Name}', which is internal"
            );
        }

        scope.CheckScopes(property.Scopes, pointer);
        if (model.Usage != "response" && type.Leaf.Kind == TypeKind.Model && scope.Model(type.Leaf.Name!)!.Usage == "response")
        {
            scope.Report(
                SpecRules.MisplacedType,
                $"{pointer}/type",
                type.ToString(),
                $"a property of '{model.Name}', which is sent: '{type.Leaf}' is only read"
            );
        }

        if (property.Expand.Count > 0)
        {
            CheckExpand(property, type, scope, pointer);
        }

        if (property.Bare && (type.Kind != TypeKind.Id || model.Bare != property))
        {
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/bare",
                $"'{property.Key}' cannot stand for a '{model.Name}': only one property can, and it has to be an id"
            );
        }

        if (property.Required && model.HoldsRequired && model.Bare is { } bare && bare.Key != property.Key)
        {
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/required",
                $"'{property.Key}' cannot be required: '{bare.Key}' may stand for the whole '{model.Name}' ('bare: true')"
            );
        }

        if (model.Usage == "request")
        {
            CheckSent(model, property, pointer, scope);
        }

        if (property.Repeats && !type.IsText && type.IsKnown)
        {
            scope.Report(SpecRules.Contradiction, $"{pointer}/repeats", $"only texts are kept once: '{property.Key}' is a '{type}'");
        }

        if (model.Usage == "response" && !scope.IsShipped(model) && property.Bounds.Keys.FirstOrDefault() is { } key)
        {
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/{key}",
                $"'{model.Name}' is only read, so that nothing keeps to '{key}': give it the usage 'request' or 'both'"
            );
        }

        if (property.IsNumber && type.Kind != TypeKind.Id && type.IsKnown)
        {
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/number",
                $"'{property.Key}' is no id, so that its type tells how it is written"
            );
        }

        if (property.EndsDay is not null && !type.IsTime && type.IsKnown)
        {
            scope.Report(SpecRules.Contradiction, $"{pointer}/ends_day", $"'{property.Key}' ends no day: it is no time");
        }

        return property with
        {
            Type = type,
            Rules = RuleLinker.Rules(property, type, scope.Resolve(property.Bounds, type, pointer)),
            Bounds = Bounds.None,
            AlsoIn = property.AlsoIn.Count == 0 ? default : FindOther(model, property, scope, pointer),
        };
    }

    /// <summary>Checks that nothing says how a property is read, of a model that is only sent.</summary>
    private static void CheckSent(ModelSpec model, PropertySpec property, string pointer, LinkScope scope)
    {
        (string Key, bool IsThere)[] keys =
        [
            ("repeats", property.Repeats),
            ("bare", property.Bare),
            ("also_in", property.AlsoIn.Count > 0),
            ("expand", property.Expand.Count > 0),
        ];
        foreach (var (key, _) in keys.Where(key => key.IsThere))
        {
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/{key}",
                $"'{model.Name}' is only sent ('usage: request'), so that '{key}' means nothing"
            );
        }
    }

    /// <summary>
    /// Returns whether internal models can hold a type. A server writes them by itself, and content only through the client.
    /// </summary>
    private static bool IsPlumbing(TypeRef type, LinkScope scope) =>
        type.Kind is not (TypeKind.Edge or TypeKind.Metrics or TypeKind.WebhookChange)
        && (type.Leaf.Kind != TypeKind.Model || !scope.Model(type.Leaf.Name!)!.IsPublic);

    /// <summary>Looks up where else a value may be: the list beside it, and the C# name of the property of its items.</summary>
    private static EquatableArray<string> FindOther(ModelSpec model, PropertySpec property, LinkScope scope, string pointer)
    {
        var list = model.Properties.FirstOrDefault(other => other.Key == property.AlsoIn[0]);
        if (
            property.AlsoIn.Count == 2
            && list is { Type.Item.Leaf.Name: { } name }
            && scope.Model(name) is { } items
            && items.Properties.FirstOrDefault(item => item.Key == property.AlsoIn[1]) is { } found
            && HoldSame(found.Type, property.Type)
        )
        {
            return new([list.Key, found.CSharp]);
        }

        scope.Report(
            SpecRules.Contradiction,
            $"{pointer}/also_in/0",
            $"'{property.Key}' can be nowhere else: name a list of the model and a property of its items that has the same type"
        );
        return default;
    }

    private static bool HoldSame(TypeRef one, TypeRef other) =>
        one.IsList == other.IsList
        && (
            (one.Leaf.IsText && other.Leaf.IsText)
            || (one.Leaf.IsTime && other.Leaf.IsTime)
            || (one.Leaf.Kind == other.Leaf.Kind && one.Leaf.Name == other.Leaf.Name)
        );

    private static void CheckExpand(PropertySpec property, TypeRef type, LinkScope scope, string pointer)
    {
        if (!type.HasFields || scope.Model(type.Leaf.Name!) is not { } nested)
        {
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/expand",
                $"'{property.Key}' has nothing to expand: no fieldset is over '{type.Leaf}'"
            );
            return;
        }

        scope.CheckAll([.. nested.Properties.Select(p => p.Key)], property.Expand, $"field of {nested.Name}", $"{pointer}/expand");
    }

    /// <summary>Returns whether a list of at least so many items has one. The bound was not looked up yet.</summary>
    private static bool IsNeverEmpty(Bound? least, LinkScope scope) =>
        least is not null
        && (least.Limit is { } limit ? scope.Spec.Limits.FirstOrDefault(other => other.Key == limit)?.Value : least.Value) > 0;

    /// <summary>Returns the required property of a model through which it holds another of a type; null when there is none.</summary>
    private static string? Within(ModelSpec model, string name, LinkScope scope, HashSet<string> seen)
    {
        if (!seen.Add(model.Name))
        {
            return null;
        }

        return model
            .Properties.Where(property =>
                property.Required && (property.Type.Item is null || IsNeverEmpty(property.Bounds.MinItems, scope))
            )
            .FirstOrDefault(property =>
                property.Type.Leaf.Name == name
                || (scope.Model(property.Type.Leaf.Name ?? "") is { } inner && Within(inner, name, scope, seen) is not null)
            )
            ?.Key;
    }
}
