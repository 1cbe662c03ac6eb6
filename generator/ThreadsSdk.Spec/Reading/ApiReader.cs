using System.Linq;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Reads what holds for the whole API.</summary>
internal static class ApiReader
{
    public static ApiSpec Api(MapReader map)
    {
        var api = new ApiSpec(
            map.Doc(),
            map.RequiredText("version"),
            map.RequiredText("date"),
            map.RequiredText("documentation"),
            map.RequiredText("own_user"),
            map.RequiredText("token_parameter"),
            map.Text("crawler"),
            map.Texts("secret_parameters"),
            map.RequiredMap("names") is { } names ? Names(names) : WireNamesSpec.None,
            map.RequiredMap("hosts") is { } hosts ? Hosts(hosts) : default,
            map.Map("headers") is { } headers ? Headers(headers) : default,
            new(map.Maps("own_subcodes", "the subcodes").Select(Subcodes).ToList()));
        map.DateText("date");
        map.Close();
        return api;
    }

    public static ScopeSpec Scope(MapReader map)
    {
        var scope = new ScopeSpec(map.Key, map.Text("name"), map.Doc(), map.Since(), map.Deprecated());
        map.Close();
        return scope;
    }

    public static LimitSpec Limit(MapReader map)
    {
        var limit = new LimitSpec(
            map.Key, map.Text("name"), map.RequiredNumber("value"), map.RequiredText("unit"), map.Doc(), map.Since(), map.Text("source"));
        map.Close();
        return limit;
    }

    public static QuotaSpec Quota(MapReader map)
    {
        var quota = new QuotaSpec(
            map.Key, map.Text("name"), map.RequiredWholeNumber("total"), map.RequiredWholeNumber("seconds"), map.Doc(), map.Text("source"));
        map.Close();
        return quota;
    }

    public static ErrorSpec Error(MapReader map)
    {
        var error = new ErrorSpec(
            map.Key,
            map.Text("name"),
            map.WholeNumber("code"),
            map.WholeNumber("subcode"),
            map.WholeNumber("through"),
            map.Text("symbol"),
            map.RequiredChoice("kind", ErrorSpec.Kinds),
            map.RequiredChoice("retry", ErrorSpec.Retries),
            map.WholeNumber("status") ?? 400,
            map.Text("type") ?? "OAuthException",
            map.RequiredText("message"),
            map.Text("title"),
            map.Doc(),
            map.RequiredText("advice"),
            map.Flag("names_scopes", false),
            map.Flag("window", false));
        if (error.Code is null && error.Subcode is null && error.Symbol is null)
            map.RequiredText("code");
        map.Close();
        return error;
    }

    private static SubcodesSpec Subcodes(MapReader map)
    {
        var subcodes = new SubcodesSpec(map.RequiredWholeNumber("from"), map.RequiredWholeNumber("through"), map.Doc());
        map.Close();
        return subcodes;
    }

    private static WireNamesSpec Names(MapReader map)
    {
        var names = new WireNamesSpec(
            map.RequiredText("data"),
            map.RequiredText("paging"),
            map.RequiredText("error"),
            map.RequiredText("before"),
            map.RequiredText("after"),
            map.RequiredText("limit"),
            map.RequiredText("webhook_field"),
            map.RequiredText("webhook_value"));
        map.Close();
        return names;
    }

    private static EquatableArray<HostSpec> Hosts(MapReader map)
    {
        string[] known = ["graph", "authorize", "site"];
        var hosts = known.Select(map.RequiredMap).OfType<MapReader>().Select(Host).ToList();
        map.Close();
        return new(hosts);
    }

    private static HostSpec Host(MapReader map)
    {
        var host = new HostSpec(map.Key, map.RequiredText("url"), map.Texts("alternatives"), map.Doc());
        map.Close();
        return host;
    }

    private static EquatableArray<HeaderSpec> Headers(MapReader map)
    {
        string[] known = ["app_usage", "business_usage", "trace_id", "request_id"];
        var headers = known.Where(map.Has).Select(key => new HeaderSpec(key, map.RequiredText(key))).ToList();
        foreach (var key in known)
            map.Text(key);
        map.Close();
        return new(headers);
    }
}
