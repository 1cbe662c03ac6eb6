using System.Linq;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Reads operations, their parameters and browser addresses.</summary>
internal static class EndpointReader
{
    public static GroupSpec Group(MapReader map)
    {
        var group = new GroupSpec(
            map.Key,
            map.DocUnlessAdding(),
            new(map.RequiredTypes("operations", "the operation").Select(operation => Operation(map.Key, operation)).ToList())
        );
        map.Close();
        return group;
    }

    public static UrlSpec Url(MapReader map)
    {
        var url = new UrlSpec
        {
            Name = map.Key,
            Host = map.RequiredWord("host"),
            Path = map.RequiredWord("path"),
            Doc = map.Doc(),
            Remarks = map.Remarks(),
            Since = map.Since(),
            Source = map.Word("source"),
            Parameters = Parameters(
                map.Declarations("parameters")?.Refuse("use", "an address has no parameter sets: declare its parameters here"),
                "query"
            ),
        };
        map.Close();
        return url;
    }

    public static ParameterSetSpec ParameterSet(MapReader map)
    {
        map.Require("parameters");
        var parameters = map.Declarations("parameters");
        var set = new ParameterSetSpec
        {
            Key = map.Key,
            Doc = map.DocUnlessAdding(),
            Options = map.Word("options"),
            Uses = Uses(parameters),
            Parameters = Parameters(parameters),
        };
        map.Close();
        return set;
    }

    private static OperationSpec Operation(string group, MapReader map)
    {
        var http = map.RequiredWord("http").Split(' ');
        var parameters = map.Declarations("parameters");
        var method = http.Length > 2 ? string.Join(" ", http) : http[0];
        var operation = new OperationSpec
        {
            Group = group,
            Name = map.Key,
            Method = method,
            AlsoBy = map.Word("also_by"),
            Path = http.Length == 2 ? http[1] : "",
            Doc = map.Doc(),
            Remarks = map.Remarks(),
            Source = map.Word("source"),
            Since = map.Since(),
            Deprecated = map.Deprecated(),
            Scopes = map.Texts("scopes"),
            Auth = map.Choice("auth", "user", OperationSpec.Auths),
            Versioned = map.Flag("versioned", true),
            Repeatable = map.Flag("repeatable", method == "GET"),
            Quota = map.Word("quota"),
            Errors = map.Texts("errors"),
            Advice = map.Advice("advice"),
            Returns = map.Type("returns"),
            Options = map.Word("options") ?? group + map.Key + "Options",
            OptionsJson = map.Flag("options_json", false),
            RequiresOneOf = new(
                map.ListOfMaps("requires_one_of", "{ of: [a, b] }").Select(OneOf).Where(rule => rule.Of.Count > 0).ToList()
            ),
            Uses = Uses(parameters),
            Parameters = Parameters(parameters),
        };
        map.Close();
        return operation;
    }

    private static EquatableArray<string> Uses(MapReader? parameters) => parameters?.Texts("use") ?? default;

    private static EquatableArray<ParameterSpec> Parameters(MapReader? parameters, string? place = null) =>
        parameters is null ? default : new(parameters.OtherMaps("the parameter").Select(parameter => Parameter(parameter, place)).ToList());

    private static OneOfRule OneOf(MapReader map)
    {
        var rule = new OneOfRule(map.RequiredTexts("of"), map.Conditions("when"));
        map.Close();
        return rule;
    }

    private static ParameterSpec Parameter(MapReader map, string? place)
    {
        var parameter = new ParameterSpec
        {
            Key = map.Key,
            Name = map.Word("name"),
            Aliases = place is null ? map.Texts("aliases") : default,
            In = place ?? map.RequiredChoice("in", ParameterSpec.Places, fallback: ""),
            Type = map.Type(),
            Doc = map.Doc(),
            Required = map.Flag("required", false),
            Value = map.Text("value"),
            Send = map.Text("send"),
            Default = map.Text("default"),
            Example = place is null ? map.Words("example") : null,
            Bounds = map.Bounds(),
            Strip = map.Characters("strip"),
            Fieldset = place is null ? map.Word("fieldset") ?? map.Misspelt("fieldset") : null,
            Secret = map.Flag("secret", false),
            Relations = Relations(map),
            Scopes = place is null ? map.Texts("scopes") : default,
            Since = map.Since(),
            Source = map.Word("source"),
            Deprecated = map.Deprecated(),
            Unapproved = place is null ? map.Texts("unapproved") : default,
        };
        if (parameter.In.Length == 0)
        {
            map.Skip();
        }

        if (parameter.In == "path" && map.Has("required") && !parameter.Required)
        {
            map.Refuse("required", "what is in the path is always required");
        }

        map.Close();
        return parameter with { Required = parameter.Required || parameter.In == "path" };
    }

    private static Relations Relations(MapReader map) =>
        new()
        {
            Excludes = map.Texts("excludes"),
            Needs = map.Texts("needs"),
            RequiredWhen = map.Conditions("required_when"),
            OnlyWhen = map.Conditions("only_when"),
            ForbiddenWhen = map.Conditions("forbidden_when"),
        };
}
