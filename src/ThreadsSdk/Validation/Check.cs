using System.ComponentModel;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Runtime;

/// <summary>
/// Checks the rules of a request before it is sent. All broken rules are collected, so that the caller gets them in one exception. Each
/// names the wire name and the size of the value, never the value.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct Check
{
    /// <summary>The name of the object whose properties are checked; null for parameters.</summary>
    private string? _within;

    /// <summary>Gets the rules found to be broken so far; null if there are none.</summary>
    public List<ValidationError>? Broken { get; private set; }

    /// <summary>Throws if a rule was broken.</summary>
    /// <exception cref="ThreadsValidationException">A rule was broken.</exception>
    public readonly void ThrowIfBroken()
    {
        if (Broken is { } rules)
        {
            throw new ThreadsValidationException(rules);
        }
    }

    /// <summary>Continues with the properties of an object. The result is passed to the method that leaves it again.</summary>
    public string? Enter(string name)
    {
        var outer = _within;
        _within = outer is null ? name : $"{outer}.{name}";
        return outer;
    }

    /// <summary>Leaves the object again.</summary>
    public void Leave(string? outer) => _within = outer;

    /// <summary>Checks an id that is part of a path.</summary>
    public void PathId(string name, string? value) => Add(name, RuleEvaluation.PathId(value, ThreadsApi.SiteHosts));

    /// <summary>Checks an id, which people confuse with what the website shows.</summary>
    public void Id(string name, string? value) => Add(name, RuleEvaluation.Id(value, ThreadsApi.SiteHosts));

    /// <summary>Checks that a text is given.</summary>
    public void Given(string name, string? value) => Required(name, !string.IsNullOrEmpty(value));

    /// <summary>Checks that a value is given.</summary>
    public void Required(string name, bool isGiven) => Add(name, RuleEvaluation.Required(isGiven));

    /// <summary>Checks a model that is sent.</summary>
    public void Model(string name, IHasBounds? value) => value?.CheckBounds(ref this, name);

    /// <summary>Checks the models of a list that is sent.</summary>
    public void Models(string name, IReadOnlyList<IHasBounds>? values)
    {
        for (var i = 0; i < values?.Count; i++)
        {
            Model(name, values[i]);
        }
    }

    /// <summary>Checks how long a text is.</summary>
    public void Length(string name, string? value, int? min, int? max, string rule) =>
        Length(name, value, min, max, TextCounting.Characters, rule);

    /// <summary>Checks how long a text is, in the given way of counting.</summary>
    public void Length(string name, string? value, int? min, int? max, TextCounting counting, string rule)
    {
        if (value is not null)
        {
            var length = counting == TextCounting.EmojiBytes ? ThreadsText.Count(value) : ThreadsText.CountCodePoints(value);
            Size(name, length, min, max, rule);
        }
    }

    /// <summary>Checks a number.</summary>
    public void Range(string name, long? value, long? min, long? max, string rule)
    {
        if (value is { } number)
        {
            Add(name, RuleEvaluation.Range(rule, number, min, max), RuleEvaluation.PassedBound(number, min, max));
        }
    }

    /// <summary>Checks a number.</summary>
    public void Range(string name, double? value, double? min, double? max, string rule)
    {
        if (value is { } number)
        {
            Add(name, RuleEvaluation.Range(rule, number, min, max), RuleEvaluation.PassedBound(number, min, max));
        }
    }

    /// <summary>Checks a time. The limits are seconds since 1970.</summary>
    public void Range(string name, DateTimeOffset? value, long? min, long? max, string rule)
    {
        if (value?.ToUnixTimeSeconds() is { } seconds)
        {
            Add(name, RuleEvaluation.Time(rule, seconds, min, max), RuleEvaluation.PassedBound(seconds, min, max));
        }
    }

    /// <summary>Checks the number of items of a list.</summary>
    public void Items(string name, int? count, int? min, int? max, string rule)
    {
        if (count is { } number)
        {
            Size(name, number, min, max, rule);
        }
    }

    /// <summary>Checks that a text has none of the forbidden characters.</summary>
    public void Characters(string name, string? value, string forbidden, string rule)
    {
        if (value is not null)
        {
            Add(name, RuleEvaluation.Characters(rule, value, forbidden));
        }
    }

    private void Size(string name, int size, int? min, int? max, string rule) =>
        Add(name, RuleEvaluation.Size(rule, size, min, max), RuleEvaluation.PassedBound(size, min, max));

    private void Add(string name, string? error, double? limit = null)
    {
        if (error is not null)
        {
            (Broken ??= []).Add(new ValidationError(_within is null ? name : $"{_within}.{name}", error) { Limit = limit });
        }
    }
}
