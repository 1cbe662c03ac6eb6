namespace ThreadsSdk.Spec.Tooling.Changes;

/// <summary>Tells whether a difference breaks the code of those who use the SDK.</summary>
internal static class Breakage
{
    private const string Refused = "what was accepted is refused";
    private const string NotCompiled = "code that names it does not compile";

    public static string? OfAdded(SpecItem item) =>
        item switch
        {
            { IsPublic: false } => null,
            { Kind: SpecItemKind.Parameter, MustBeGiven: true } => "the method has another argument",
            { Kind: SpecItemKind.Field, MustBeGiven: true } => "it must be given",
            _ => null,
        };

    public static string? OfRemoved(SpecItem item) =>
        item switch
        {
            { IsPublic: false } or { Kind: SpecItemKind.Api } => null,
            { Kind: SpecItemKind.Mask } => null,
            _ => NotCompiled,
        };

    public static string? OfChanged(SpecItem before, SpecItem after, string fact, SpecFact? old, SpecFact? now) =>
        !before.IsPublic ? null
        : !after.IsPublic ? NotCompiled
        : fact switch
        {
            FactName.CSharp or FactName.Options or FactName.EndsDay when old is not null => NotCompiled,
            FactName.Type or FactName.Returns or FactName.Payload => Shape(old) == Shape(now) ? null : "it has another C# type",
            FactName.Kind when after.Kind == SpecItemKind.Metric => "it has another C# type",
            FactName.Kind => "another exception is thrown",
            FactName.Unit when IsTime(old) || IsTime(now) => "it has another C# type",
            FactName.Arguments => "the method has other arguments",
            FactName.OptionsJson when now is null => "the options cannot be kept as JSON",
            FactName.Required => OfRequired(before, after),
            FactName.Usage when now?.Text != "both" => NotCompiled,
            FactName.Auth => "another kind of token is needed",
            FactName.Scopes when Added(old, now).Any() => "tokens without the scope are refused",
            FactName.Rules or FactName.ForbiddenCharacters when Added(old, now).Any() => Refused,
            FactName.Unapproved when old is null || Added(now, old).Any() => Refused,
            FactName.Fields when Added(now, old).Any() => "the property is no longer read there",
            FactName.Least or FactName.Shortest or FactName.Fewest when now is not null && !(now.Number <= old?.Number) => Refused,
            FactName.Most or FactName.Longest or FactName.Greatest when now is not null && !(now.Number >= old?.Number) => Refused,
            _ => null,
        };

    /// <summary>The values that only the second has.</summary>
    public static IEnumerable<string> Added(SpecFact? first, SpecFact? second) =>
        (second?.Values ?? default).Where(value => first?.Values.Contains(value) != true);

    private static string? OfRequired(SpecItem before, SpecItem after) =>
        (before.MustBeGiven, after.MustBeGiven) switch
        {
            (false, true) => "it must be given",
            (true, false) when after.Kind == SpecItemKind.Parameter => null,
            _ when after.Kind == SpecItemKind.Field && !after.Facts.ContainsKey(FactName.Required) => "it may be null",
            _ => null,
        };

    private static bool IsTime(SpecFact? unit) => unit?.Text is "seconds" or "unix_seconds";

    /// <summary>A type without what C# has no other type for.</summary>
    private static string Shape(SpecFact? type) => type is null ? "" : Shape(TypeRef.Parse(type.Text)) ?? type.Text;

    private static string? Shape(TypeRef? type) =>
        type switch
        {
            null => null,
            { IsText: true } => "string",
            { IsTime: true } => "time",
            { Kind: TypeKind.List or TypeKind.Edge or TypeKind.Many or TypeKind.CommaSeparated } => $"list<{Shape(type.Item)}>",
            { Kind: TypeKind.Json or TypeKind.Data or TypeKind.First } => Shape(type.Item),
            { Item: { } item } => $"{type.Kind}<{Shape(item)}>",
            _ => type.ToString(),
        };
}
