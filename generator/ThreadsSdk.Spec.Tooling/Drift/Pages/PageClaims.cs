using System.Globalization;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>
/// Gathers what pages say of each parameter and field, and finds where they contradict each other, or the spec. Where pages contradict each
/// other, the spec has to go one way: no finding says so again.
/// </summary>
internal sealed class PageClaims
{
    private const string Required = "necessity";
    private const string Default = "default";
    private const string Type = "type";
    private const string Maximum = "maximum";
    private const string Minimum = "minimum";

    private readonly Dictionary<(DriftKind, string, string), List<PageMember>> _members = [];
    private readonly Dictionary<
        (DriftKind, string, string),
        (ParameterSpec? Parameter, PropertySpec? Property, OperationSpec? Operation)
    > _spec = [];

    private readonly List<string> _compared = [];

    /// <summary>Gets the findings that <see cref="Find()"/> could have made.</summary>
    public IEnumerable<string> Compared => _compared;

    public void Add(OperationSpec operation, ParameterSpec parameter, PageMember member)
    {
        var key = (DriftKind.Parameter, operation.FullName, parameter.Key);
        _spec.TryAdd(key, (parameter, null, operation));
        Add(key, member);
    }

    public void Add(ModelSpec model, PropertySpec property, PageMember member)
    {
        var key = (DriftKind.Field, model.Name, property.Key);
        _spec.TryAdd(key, (null, property, null));
        Add(key, member);
    }

    public IReadOnlyList<DriftFinding> Find() => [.. _members.SelectMany(pair => Find(pair.Key, pair.Value))];

    private void Add((DriftKind, string, string) key, PageMember member)
    {
        if (!_members.TryGetValue(key, out var all))
        {
            _members.Add(key, all = []);
        }

        all.Add(member);
    }

    private IEnumerable<DriftFinding> Find((DriftKind Kind, string Where, string Name) key, List<PageMember> members)
    {
        var (parameter, property, operation) = _spec[key];
        List<(
            string Aspect,
            Func<PageMember, string?> Says,
            Func<string, string, bool> Agree,
            string? Spec,
            Func<PageMember, bool> Fits
        )> aspects =
        [
            (
                Type,
                member => member.TypeWord() is null ? null : member.Type,
                SameType,
                (parameter?.Type ?? property!.Type).ToString(),
                member => TypeText.Fits(member.TypeWord()!.Value, parameter?.Type ?? property!.Type)
            ),
        ];
        if (parameter is not null)
        {
            var necessity = NecessityOf(operation!, parameter);
            aspects.Add(
                (
                    Required,
                    member => Word(member.Necessity),
                    Agree,
                    Word(necessity),
                    member => FitsNecessity(member.Necessity!.Value, necessity, parameter)
                )
            );
            var value = parameter.Default ?? parameter.Send;
            if (parameter.Type.Kind != TypeKind.Fields)
            {
                aspects.Add(
                    (Default, member => member.Default, string.Equals, value ?? "none", member => FitsDefault(member.Default!, value))
                );
            }

            var bounds = parameter.Rules.OfType<BoundedRule>().ToList();
            aspects.Add(
                Bound(
                    Maximum,
                    member => member.Maximum,
                    bounds.Select(bound => bound.Max?.Value).FirstOrDefault(bound => bound is not null)
                )
            );
            aspects.Add(
                Bound(
                    Minimum,
                    member => member.Minimum,
                    bounds.Select(bound => bound.Min?.Value).FirstOrDefault(bound => bound is not null)
                )
            );
        }

        foreach (var (aspect, says, agree, own, fits) in aspects)
        {
            var claims = members.Where(member => says(member) is not null).ToList();
            var first = claims.FirstOrDefault();
            var other = first is null ? null : claims.Find(claim => !agree(says(first)!, says(claim)!));
            DriftFinding between = new(Reading.ExternalApi.Pages, key.Kind, key.Where, key.Name) { Aspect = aspect };
            DriftFinding spec = new(DriftFinding.Spec, key.Kind, key.Where, key.Name) { Aspect = aspect };
            _compared.AddRange(claims.Select(claim => claim.Page).Distinct(StringComparer.Ordinal).Count() > 1 ? [between.Id] : []);
            _compared.AddRange(claims.Count > 0 && other is null ? [spec.Id] : []);
            if (other is not null)
            {
                yield return between with
                {
                    SeenIn = first!.Place,
                    Detail = $"{first.Place} says {says(first)}; {other.Place} says {says(other)}",
                };
            }

            // Where pages differ, the spec can follow one of them.
            var wrong = claims.Where(claim => !fits(claim)).ToList();
            if (wrong.Count > 0 && (other is null || wrong.Count == claims.Count))
            {
                yield return spec with
                {
                    SeenIn = wrong[0].Place,
                    Detail = $"{wrong[0].Place} says {says(wrong[0])}; the spec says {own}",
                };
            }
        }
    }

    private static (string, Func<PageMember, string?>, Func<string, string, bool>, string?, Func<PageMember, bool>) Bound(
        string aspect,
        Func<PageMember, decimal?> figure,
        decimal? spec
    ) =>
        (
            aspect,
            member => figure(member)?.ToString(CultureInfo.InvariantCulture),
            string.Equals,
            spec?.ToString(CultureInfo.InvariantCulture),
            member => spec is null || figure(member) == spec
        );

    private static Necessity NecessityOf(OperationSpec operation, ParameterSpec parameter) =>
        parameter.Required || parameter.Value is not null ? Necessity.Required
        : parameter.Rules.OfType<RequiredWhenRule>().Any() || operation.RequiresOneOf.Any(rule => rule.Of.Contains(parameter.Key))
            ? Necessity.Conditional
        : Necessity.Optional;

    /// <summary>What is required at times, pages may call either. What is sent in any case may be called optional.</summary>
    private static bool FitsNecessity(Necessity said, Necessity spec, ParameterSpec parameter) =>
        said == Necessity.Conditional || spec == Necessity.Conditional || said == spec || (parameter.Send ?? parameter.Value) is not null;

    /// <summary>A flag that is left out is false.</summary>
    private static bool FitsDefault(string said, string? spec) =>
        string.Equals(said, spec, StringComparison.OrdinalIgnoreCase) || (spec is null && said == "false");

    private static bool SameType(string one, string other) => TypeText.Fit(TypeText.Read(one)!.Value, TypeText.Read(other)!.Value);

    private static bool Agree(string one, string other) =>
        one == other || one == Word(Necessity.Conditional) || other == Word(Necessity.Conditional);

    private static string? Word(Necessity? necessity) =>
        necessity switch
        {
            null => null,
            Necessity.Required => "required",
            Necessity.Optional => "optional",
            _ => "required at times",
        };
}
