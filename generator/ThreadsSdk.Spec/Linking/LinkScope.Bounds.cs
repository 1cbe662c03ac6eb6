using System;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Linking;

/// <content>Looks up the limits that bounds name, and checks that bounds can be kept.</content>
internal sealed partial class LinkScope
{
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
