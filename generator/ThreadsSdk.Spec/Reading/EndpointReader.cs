using System.Linq;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Reads operations, their parameters and browser addresses.</summary>
internal static class EndpointReader
{
    public static GroupSpec Group(MapReader map)
    {
        var group = new GroupSpec(
            map.Key, map.Doc(), new(map.RequiredMaps("operations", "the operation").Select(operation => Operation(map.Key, operation)).ToList()));
        map.Close();
        return group;
    }

    public static UrlSpec Url(MapReader map)
    {
        var url = new UrlSpec
        {
            Name = map.Key,
            Host = map.RequiredText("host"),
            Path = map.RequiredText("path"),
            Doc = map.Doc(),
            Remarks = map.Remarks(),
            Since = map.Since(),
            Source = map.Text("source"),
            Parameters = new(map.Maps("parameters", "the parameter").Select(parameter => Parameter(parameter, "query")).ToList()),
        };
        map.Close();
        return url;
    }

    private static OperationSpec Operation(string group, MapReader map)
    {
        var http = map.RequiredText("http").Split(' ');
        var method = http[0];
        var operation = new OperationSpec(
            group,
            map.Key,
            method,
            http.Length == 2 ? http[1] : "",
            map.Doc(),
            map.Remarks(),
            map.Text("source"),
            map.Since(),
            map.Deprecated(),
            map.Texts("scopes"),
            map.Choice("auth", "user", OperationSpec.Auths),
            map.Flag("versioned", true),
            map.Flag("repeatable", method == "GET"),
            map.Text("quota"),
            map.Texts("errors"),
            map.Advice("advice"),
            map.Type("returns"),
            map.Text("options") ?? group + map.Key + "Options",
            map.Flag("options_json", false),
            new(map.ListOfMaps("requires_one_of").Select(OneOf).ToList()),
            new(map.Maps("parameters", "the parameter").Select(parameter => Parameter(parameter, null)).ToList()),
            default);
        map.Close();
        return operation;
    }

    private static OneOfSpec OneOf(MapReader map)
    {
        var rule = new OneOfSpec(map.RequiredTexts("of"), map.Conditions("when"));
        map.Close();
        return rule;
    }

    private static ParameterSpec Parameter(MapReader map, string? place)
    {
        var parameter = new ParameterSpec(
            map.Key,
            map.Text("name"),
            place ?? map.RequiredChoice("in", ParameterSpec.Places),
            map.Type(),
            map.Doc(),
            map.Flag("required", false),
            map.Text("value"),
            map.Text("send"),
            map.Text("default"),
            map.Bounds(),
            map.Text("strip"),
            place is null ? map.Text("fieldset") : null,
            map.Flag("secret", false),
            map.Texts("excludes"),
            map.Texts("needs"),
            map.Conditions("required_when"),
            map.Conditions("only_when"),
            map.Conditions("forbidden_when"),
            place is null ? map.Texts("scopes") : default,
            map.Since(),
            map.Text("source"),
            map.Deprecated(),
            place is null ? map.Texts("unapproved") : default);
        map.Close();
        return parameter with { Required = parameter.Required || parameter.In == "path" };
    }
}
