using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Looks up what is declared by its name, and gathers faults.</summary>
internal sealed class LinkScope(
    ThreadsSpecification spec,
    List<SpecFault> faults,
    EquatableArray<FieldsetSpec> fieldsets,
    ThreadsSpecification? shipped = null
)
{
    private readonly HashSet<string> _shippedTypes = new(
        shipped is null
            ? []
            : shipped
                .Enums.Select(item => item.Name)
                .Concat(shipped.Models.Select(model => model.Name))
                .Concat(shipped.Metrics.Select(set => set.Name)),
        StringComparer.Ordinal
    );
    private readonly HashSet<string> _shippedLimits = new(shipped?.Limits.Select(limit => limit.Key) ?? [], StringComparer.Ordinal);

    /// <summary>The fieldsets that extend what they cannot, which was reported.</summary>
    private readonly HashSet<string> _brokenFieldsets = new(
        fieldsets.Select(fieldset => fieldset.Name).Except(spec.Fieldsets.Select(fieldset => fieldset.Name)),
        StringComparer.Ordinal
    );

    /// <summary>The enums, but for those that a model of their name wins over: that of the SDK, or the one that says more.</summary>
    private readonly HashSet<string> _enums = new(
        spec.Enums.Where(item =>
                spec.Models.FirstOrDefault(model => model.Name == item.Name) is not { } model
                || (
                    shipped?.Models.Any(own => own.Name == item.Name) != true
                    && (shipped?.Enums.Any(own => own.Name == item.Name) == true || item.Values.Count >= model.Properties.Count)
                )
            )
            .Select(item => item.Name),
        StringComparer.Ordinal
    );
    private readonly HashSet<string> _models = new(spec.Models.Select(model => model.Name), StringComparer.Ordinal);
    private readonly HashSet<string> _withFields = new(spec.Fieldsets.Select(fieldset => fieldset.Model), StringComparer.Ordinal);
    private readonly HashSet<string> _metrics = new(spec.Metrics.Select(set => set.Name), StringComparer.Ordinal);
    private readonly Dictionary<string, LimitSpec> _limits = spec.Limits.ToDictionary(limit => limit.Key, StringComparer.Ordinal);
    private readonly HashSet<string> _scopes = new(spec.Scopes.Select(scope => scope.Key), StringComparer.Ordinal);
    private readonly HashSet<string> _quotas = new(spec.Quotas.Select(quota => quota.Key), StringComparer.Ordinal);
    private readonly HashSet<string> _errors = new(spec.Errors.Select(error => error.Key), StringComparer.Ordinal);

    public ThreadsSpecification Spec { get; } = spec;

    /// <summary>Gets the pointers of what cannot be written because of a fault elsewhere.</summary>
    public List<string> Skipped { get; } = [];

    public void Report(SpecRule rule, string pointer, params string[] arguments) =>
        faults.Add(new SpecFault(rule, new(arguments), pointer));

    /// <summary>Returns whether something below a pointer was reported.</summary>
    public bool HasFault(string pointer) => faults.Any(fault => fault.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal));

    /// <summary>Returns whether a fieldset is declared, but extends what it cannot.</summary>
    public bool IsBrokenFieldset(string? name) => name is not null && _brokenFieldsets.Contains(name);

    /// <summary>Returns whether the SDK has a model, to which an overlay adds.</summary>
    public bool IsShipped(ModelSpec model) => shipped?.Models.Any(own => own.Name == model.Name) == true;

    /// <summary>Returns whether a model of the SDK has no mask, so that an overlay cannot add to it.</summary>
    public bool LacksMask(ModelSpec model) =>
        shipped is not null && _shippedTypes.Contains(model.Name) && !shipped.Fieldsets.Any(fieldset => fieldset.Model == model.Name);

    public ModelSpec? Model(string name) => Spec.Models.FirstOrDefault(model => model.Name == name);

    /// <summary>Returns how many properties have a place in the field mask of a model: what an overlay adds to one of the SDK has none.</summary>
    public int OwnProperties(ModelSpec model) =>
        shipped?.Models.FirstOrDefault(own => own.Name == model.Name)?.Properties.Count ?? model.Properties.Count;

    /// <summary>Returns whether the SDK has a value, where an overlay adds others to its enum.</summary>
    public bool IsShipped(EnumSpec item, EnumValueSpec value) =>
        shipped?.Enums.FirstOrDefault(own => own.Name == item.Name)?.Values.Any(own => own.Key == value.Key) == true;

    public EnumSpec? Enum(string name) => Spec.Enums.FirstOrDefault(item => item.Name == name);

    /// <summary>Tells what a named type is.</summary>
    public TypeRef Resolve(TypeRef type, string pointer)
    {
        if (type.Item is { } item)
        {
            var resolved = Resolve(item, pointer);
            return type with { Item = resolved, HasFields = resolved.HasFields };
        }

        if (type.Kind != TypeKind.Named)
        {
            return type;
        }

        var name = type.Name!;
        if (name.Length == 0)
        {
            return type;
        }

        type = type with { IsShipped = _shippedTypes.Contains(name) };
        if (_enums.Contains(name))
        {
            return type with { Kind = TypeKind.Enum };
        }

        if (_models.Contains(name))
        {
            return type with { Kind = TypeKind.Model, HasFields = _withFields.Contains(name), MayLackId = Model(name)!.MayLackId };
        }

        if (_metrics.Contains(name))
        {
            return type with { Kind = TypeKind.Metrics };
        }

        if (name == "WebhookChange" && Spec.Webhooks.Count > 0)
        {
            return type with { Kind = TypeKind.WebhookChange };
        }

        Report(SpecRules.UnknownType, pointer, name, Suggestion.ForType(name, [.. _enums, .. _models, .. _metrics, .. TypeRef.Keywords]));
        return type;
    }

    /// <summary>Looks up the limits that bounds name, and checks that the bounds fit the type and each other.</summary>
    public Bounds Resolve(Bounds bounds, TypeRef type, string pointer)
    {
        var resolved = bounds with
        {
            Min = Resolve(bounds.Min, $"{pointer}/min", limit => Bounds(limit, type)),
            Max = Resolve(bounds.Max, $"{pointer}/max", limit => Bounds(limit, type)),
            MinLength = Resolve(bounds.MinLength, $"{pointer}/min_length", IsCount),
            MaxLength = Resolve(bounds.MaxLength, $"{pointer}/max_length", IsCount),
            MinItems = Resolve(bounds.MinItems, $"{pointer}/min_items", IsCount),
            MaxItems = Resolve(bounds.MaxItems, $"{pointer}/max_items", IsCount),
        };
        Order(pointer, "min", resolved.Min, "max", resolved.Max);
        Order(pointer, "min_length", resolved.MinLength, "max_length", resolved.MaxLength);
        Order(pointer, "min_items", resolved.MinItems, "max_items", resolved.MaxItems);
        Fits(pointer, type, type.IsNumber || type.IsTime, ("min", bounds.Min), ("max", bounds.Max));
        Fits(pointer, type, type.IsText, ("min_length", bounds.MinLength), ("max_length", bounds.MaxLength));
        Fits(pointer, type, type.IsList, ("min_items", bounds.MinItems), ("max_items", bounds.MaxItems));
        if (bounds is { IsCountingSaid: true, MinLength: null, MaxLength: null })
        {
            Report(SpecRules.Contradiction, $"{pointer}/counting", "there is no 'min_length' or 'max_length' to count for");
        }

        CheckRoom("max_length", resolved.MaxLength, pointer);
        CheckRoom("max_items", resolved.MaxItems, pointer);
        CheckRange(type, "min", bounds.Min, $"{pointer}/min");
        CheckRange(type, "max", bounds.Max, $"{pointer}/max");
        if (bounds.ForbiddenCharacters is not null && !type.IsText && type.IsKnown)
        {
            Report(SpecRules.MisplacedBound, $"{pointer}/forbidden_characters", "forbidden_characters", type.ToString());
        }

        return resolved;
    }

    /// <summary>Checks that a bound leaves room for something.</summary>
    private void CheckRoom(string key, Bound? bound, string pointer)
    {
        if (bound is { Value: 0 })
        {
            Report(SpecRules.InvalidValue, $"{pointer}/{key}", "0", $"a '{key}' that leaves room for anything: at least 1", "");
        }
    }

    /// <summary>Checks that a figure is one the type can have.</summary>
    private void CheckRange(TypeRef type, string key, Bound? bound, string pointer)
    {
        if (bound is not { Limit: null } || type.Kind == TypeKind.Double || !(type.IsNumber || type.IsTime))
        {
            return;
        }

        var (least, most) = type switch
        {
            { Kind: TypeKind.Int } => (int.MinValue, int.MaxValue),
            { IsTime: true } => (0L, DateTimeOffset.MaxValue.ToUnixTimeSeconds()),
            _ => (long.MinValue, long.MaxValue),
        };
        if (bound.Value != decimal.Truncate(bound.Value) || bound.Value < least || bound.Value > most)
        {
            Report(
                SpecRules.InvalidValue,
                pointer,
                Text(bound.Value),
                $"a '{key}' of the type '{type}': whole numbers from {Text(least)} to {Text(most)}",
                ""
            );
        }
    }

    /// <summary>Checks that users may see a type; they see everything but internal models.</summary>
    public void CheckPublic(TypeRef type, string pointer)
    {
        // That users ask for the fields of an internal model was reported, where it says that it is one.
        if (type.Leaf.Kind == TypeKind.Model && !Model(type.Leaf.Name!)!.IsPublic && !_withFields.Contains(type.Leaf.Name!))
        {
            Report(SpecRules.Contradiction, pointer, $"'{type.Leaf}' is internal, so that it cannot stand where users see it");
        }
    }

    /// <summary>Checks that a type can be read: what is only sent cannot.</summary>
    public void CheckRead(TypeRef type, string pointer)
    {
        if (type.Leaf.Kind == TypeKind.Model && Model(type.Leaf.Name!)!.Usage == "request")
        {
            Report(SpecRules.Contradiction, pointer, $"'{type.Leaf}' is only sent ('usage: request'), so that nothing is read as one");
        }
    }

    public void CheckScopes(EquatableArray<string> scopes, string pointer) => CheckAll(_scopes, scopes, "scope", $"{pointer}/scopes");

    public void CheckErrors(EquatableArray<string> errors, string pointer) => CheckAll(_errors, errors, "error", $"{pointer}/errors");

    public void CheckAdvice(EquatableArray<ErrorAdviceSpec> advice, string pointer)
    {
        foreach (var one in advice)
        {
            Check(_errors, one.Error, "error", $"{pointer}/advice/{one.Error}");
        }
    }

    public void CheckQuota(string? quota, string pointer)
    {
        if (quota is not null)
        {
            Check(_quotas, quota, "quota", $"{pointer}/quota");
        }
    }

    public void CheckAll(ICollection<string> known, EquatableArray<string> names, string what, string pointer)
    {
        for (var i = 0; i < names.Count; i++)
        {
            Check(known, names[i], what, $"{pointer}/{i}");
        }
    }

    /// <summary>Returns whether a name is known, after reporting one that is not.</summary>
    public bool Check(ICollection<string> known, string name, string what, string pointer)
    {
        if (known.Contains(name))
        {
            return true;
        }

        // What is empty was reported where it was read.
        if (name.Length > 0)
        {
            Report(SpecRules.UnknownReference, pointer, what, name, Suggestion.For(name, known));
        }

        return false;
    }

    /// <summary>Returns whether a limit can bound numbers or times; only times are counted from 1970.</summary>
    private static bool Bounds(LimitSpec limit, TypeRef type) =>
        type.IsTime == (limit.Unit == "unix_seconds")
        && (type.Kind == TypeKind.Double || limit.Value == decimal.Truncate(limit.Value))
        && (type.Kind != TypeKind.Int || limit.Value is >= int.MinValue and <= int.MaxValue);

    /// <summary>Returns whether a limit can bound how long or how many something is.</summary>
    private static bool IsCount(LimitSpec limit) =>
        limit.Unit is not ("seconds" or "unix_seconds")
        && limit.Value == decimal.Truncate(limit.Value)
        && limit.Value is >= 0 and <= int.MaxValue;

    private Bound? Resolve(Bound? bound, string pointer, Func<LimitSpec, bool> canBound)
    {
        if (bound?.Limit is not { } name)
        {
            return bound;
        }

        if (_limits.TryGetValue(name, out var limit))
        {
            if (!canBound(limit))
            {
                Report(SpecRules.Contradiction, pointer, $"the limit '{name}', in {limit.Unit}, cannot bound this");
                return null;
            }

            var isNamed = shipped is null || _shippedLimits.Contains(name);
            return new Bound(limit.Value, isNamed ? limit.CSharp : null, limit.Unit);
        }

        Check(_limits.Keys, name, "limit", pointer);
        return null;
    }

    private void Order(string pointer, string lowKey, Bound? low, string highKey, Bound? high)
    {
        if (low is not null && high is not null && low.Value > high.Value)
        {
            Report(SpecRules.ContradictoryBounds, $"{pointer}/{lowKey}", lowKey, Text(low.Value), highKey, Text(high.Value));
        }
    }

    private void Fits(string pointer, TypeRef type, bool fits, params (string Key, Bound? Bound)[] bounds)
    {
        foreach (var (key, bound) in bounds)
        {
            if (bound is not null && !fits && type.IsKnown)
            {
                Report(SpecRules.MisplacedBound, $"{pointer}/{key}", key, type.ToString());
            }
        }
    }

    private static string Text(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
