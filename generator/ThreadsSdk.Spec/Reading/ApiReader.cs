using System.Linq;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Reads what holds for the whole API.</summary>
internal static class ApiReader
{
    public static ApiSpec Api(MapReader map)
    {
        var api = new ApiSpec
        {
            Title = map.RequiredText("title"),
            Doc = map.Doc(),
            Version = map.RequiredWord("version"),
            Date = map.RequiredWord("date"),
            Documentation = map.RequiredWord("documentation"),
            Pages = map.Map("pages") is { } pages
                ? new(pages.AllTexts().Select(page => new PageSpec(page.Key, page.Text)).ToList())
                : default,
            OwnUser = map.RequiredWord("own_user"),
            TokenParameter = map.RequiredWord("token_parameter"),
            Crawler = map.Words("crawler"),
            SecretParameters = map.Texts("secret_parameters"),
            Names = map.RequiredMap("names") is { } names ? Names(names) : WireNamesSpec.None,
            Webhook = map.Map("webhook") is { } webhook ? Webhook(webhook) : null,
            Hosts = map.RequiredMap("hosts") is { } hosts ? Hosts(hosts) : default,
            Headers = map.Map("headers") is { } headers ? Headers(headers) : default,
            OwnSubcodes = new(map.Maps("own_subcodes", "the subcodes").Select(Subcodes).ToList()),
        };
        map.DateText("date");
        map.Close();
        return api;
    }

    public static ScopeSpec Scope(MapReader map)
    {
        var scope = new ScopeSpec(map.Key, map.Word("name"), map.Doc(), map.Since(), map.Deprecated());
        map.Close();
        return scope;
    }

    public static LimitSpec Limit(MapReader map)
    {
        var limit = new LimitSpec
        {
            Key = map.Key,
            Name = map.Word("name"),
            Value = map.RequiredNumber("value"),
            Unit = map.RequiredChoice("unit", LimitSpec.Units),
            Doc = map.Doc(),
            Since = map.Since(),
            Source = map.Word("source"),
        };
        map.Close();
        return limit;
    }

    public static QuotaSpec Quota(MapReader map)
    {
        var quota = new QuotaSpec(
            map.Key,
            map.Word("name"),
            map.RequiredWholeNumber("total"),
            map.RequiredWholeNumber("seconds"),
            map.Doc(),
            map.Word("source")
        );
        map.Close();
        return quota;
    }

    public static ErrorSpec Error(MapReader map)
    {
        var error = new ErrorSpec
        {
            Key = map.Key,
            Name = map.Word("name"),
            Code = map.WholeNumber("code"),
            Subcode = map.WholeNumber("subcode"),
            Through = map.WholeNumber("through"),
            Symbol = map.Words("symbol"),
            Kind = map.RequiredChoice("kind", ErrorSpec.Kinds),
            Retry = map.RequiredChoice("retry", ErrorSpec.Retries),
            Status = map.WholeNumber("status") ?? 400,
            Type = map.Word("type") ?? "OAuthException",
            Message = map.RequiredText("message"),
            Title = map.Words("title"),
            UserMessage = map.Text("user_message"),
            Doc = map.Doc(),
            Advice = map.RequiredSentence("advice"),
            NamesScopes = map.Flag("names_scopes", false),
            IsOfWindow = map.Flag("window", false),
        };
        map.Require("code", "subcode", "symbol");
        map.Close();
        return error;
    }

    private static SubcodesSpec Subcodes(MapReader map)
    {
        var subcodes = new SubcodesSpec(map.Key, map.RequiredWholeNumber("from"), map.RequiredWholeNumber("through"), map.Doc());
        map.Close();
        return subcodes;
    }

    private static WireNamesSpec Names(MapReader map)
    {
        var names = new WireNamesSpec
        {
            Data = map.RequiredWord("data"),
            Paging = map.RequiredWord("paging"),
            Error = map.RequiredWord("error"),
            Before = map.RequiredWord("before"),
            After = map.RequiredWord("after"),
            Limit = map.RequiredWord("limit"),
            WebhookField = map.RequiredWord("webhook_field"),
            WebhookValue = map.RequiredWord("webhook_value"),
        };
        map.Close();
        return names;
    }

    private static WebhookNamesSpec Webhook(MapReader map)
    {
        var names = new WebhookNamesSpec(
            map.RequiredText("mode"),
            map.RequiredText("challenge"),
            map.RequiredText("verify_token"),
            map.RequiredText("signature"),
            map.Text("signed_request")
        );
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
        var host = new HostSpec(map.Key, map.RequiredWord("url"), map.Texts("alternatives"), map.Doc());
        map.Close();
        return host;
    }

    private static EquatableArray<HeaderSpec> Headers(MapReader map)
    {
        string[] known = ["app_usage", "business_usage", "trace_id", "request_id"];
        var headers = known.Where(map.Has).Select(key => new HeaderSpec(key, map.RequiredText(key))).ToList();
        foreach (var key in known)
        {
            map.Text(key);
        }

        map.Close();
        return new(headers);
    }
}
