namespace ThreadsSdk.Generator.Tests.Agreement;

/// <summary>Small documents that are valid, and the same with one fault.</summary>
internal static class DocumentCases
{
    public static IReadOnlyDictionary<string, string> Valid { get; } =
        new Dictionary<string, string>
        {
            ["an empty section"] = "scopes: {}",
            ["a scope"] =
                "scopes: { threads_basic: { doc: Read., since: 2024-04-08, deprecated: { announced: 2025-01-01, ends: 2025-02-01, use: another } } }",
            ["a limit with a fraction"] = "limits: { ratio: { value: 0.01, unit: ratio, doc: A ratio. } }",
            ["an error known by its symbol"] =
                "errors: { gone: { symbol: gone, kind: not_found, retry: never, message: It is gone, doc: It is gone., advice: Wait. } }",
            ["an enum in lower case"] = "enums: { Shape: { doc: A shape., values: { round: { doc: Round. } } } }",
            ["a model with every type of property"] = Model(
                """
                a: { type: string, doc: A. }
                b: { type: list<int>, doc: B. }
                c: { type: edge<Media>, doc: C. }
                d: { type: many<id>, doc: D. }
                e: { type: unix_time_ms, doc: E. }
                """
            ),
            ["bounds that name a limit"] = Model("a: { type: string, min_length: 1, max_length: text_length, doc: A. }"),
            ["a fieldset"] = "fieldsets: { All: { model: Media, default: true, doc: All., fields: [id] } }",
            ["a GET"] = Get(
                """
                id: { in: path, type: id, doc: A. }
                b: { in: query, type: csv<Shape>, doc: B. }
                c: { in: query, type: fields<Media>, fieldset: All, doc: C. }
                d: { in: query, type: json<list<Media>>, doc: D. }
                e: { in: query, type: bool, value: true, doc: E. }
                f: { in: query, type: int, send: 5, doc: F. }
                g: { in: query, type: string, only_when: { f: [5, 6] }, doc: G. }
                """
            ),
            ["an address"] = "urls: { Compose: { host: site, path: /intent/post, doc: Writes. } }",
            ["a metric set"] = "metrics: { Insights: { doc: Insights., enum: Metric, metrics: { views: { kind: value, doc: Views. } } } }",
            ["a webhook"] = "webhooks: { posts: { topic: moderate, payload: Media, doc: A post. } }",
        };

    public static IReadOnlyDictionary<string, string> Invalid { get; } =
        new Dictionary<string, string>
        {
            ["a list of sections"] = "[scopes]",
            ["a section that is a list"] = "scopes: [threads_basic]",
            ["a scope that is a text"] = "scopes: { threads_basic: Read. }",
            ["a blank doc"] = "scopes: { threads_basic: { doc: } }",
            ["a day that is no date"] = "scopes: { threads_basic: { doc: Read., since: 08.04.2024 } }",
            ["a limit in words"] = "limits: { length: { value: ten, unit: characters, doc: A length. } }",
            ["a fraction of a call"] = "quotas: { calls: { total: 1.5, seconds: 60, doc: Calls. } }",
            ["an error that nothing tells from others"] =
                "errors: { gone: { kind: not_found, retry: never, message: It is gone, doc: It is gone., advice: Wait. } }",
            ["an error of no kind"] =
                "errors: { gone: { code: 1, kind: lost, retry: never, message: It is gone, doc: It is gone., advice: Wait. } }",
            ["an enum with a blank in its name"] = "enums: { My shape: { doc: A shape., values: { ROUND: { doc: Round. } } } }",
            ["an enum without values"] = "enums: { Shape: { doc: A shape., values: {} } }",
            ["a model of no usage"] =
                "models: { Media: { doc: A post., usage: sometimes, properties: { id: { type: id, doc: Its id. } } } }",
            ["a property that is a page"] = Model("a: { type: page<Media>, doc: A. }"),
            ["a property with open brackets"] = Model("a: { type: list<int, doc: A. }"),
            ["a property of values joined by commas"] = Model("a: { type: csv<int>, doc: A. }"),
            ["a flag in words"] = Model("a: { type: id, repeats: yes, doc: A. }"),
            ["a fieldset without fields"] = "fieldsets: { None: { model: Media, doc: None., fields: [] } }",
            ["a PUT"] = "endpoints: { Posts: { doc: Posts., operations: { Put: { http: PUT /posts, doc: Puts., returns: Media } } } }",
            ["a path without a slash"] =
                "endpoints: { Posts: { doc: Posts., operations: { Read: { http: GET posts, doc: Reads., returns: Media } } } }",
            ["a result that is a text"] =
                "endpoints: { Posts: { doc: Posts., operations: { Read: { http: GET /posts, doc: Reads., returns: string } } } }",
            ["a result that is a list"] =
                "endpoints: { Posts: { doc: Posts., operations: { Read: { http: GET /posts, doc: Reads., returns: list<Media> } } } }",
            ["a parameter in the header"] = Get("id: { in: header, type: id, doc: A. }"),
            ["a parameter that is a list"] = Get("id: { in: query, type: list<id>, doc: A. }"),
            ["a parameter excluded by name, not by list"] = Get("id: { in: query, type: id, excludes: b, doc: A. }"),
            ["a condition with one value, not a list"] = Get("id: { in: query, type: id, only_when: { a: b }, doc: A. }"),
            ["an address with a placeholder"] = "urls: { Follow: { host: site, path: '/{user}', doc: Follows. } }",
            ["an address with a mask"] =
                "urls: { Follow: { host: site, path: /follow, doc: Follows., parameters: { fields: { type: id, fieldset: All, doc: A. } } } }",
            ["a metric of no kind"] =
                "metrics: { Insights: { doc: Insights., enum: Metric, metrics: { views: { kind: number, doc: Views. } } } }",
            ["a webhook that carries a text"] = "webhooks: { posts: { topic: moderate, payload: string, doc: A post. } }",
        };

    private static string Model(string properties) =>
        $"""
            models:
              Media:
                doc: A post.
                properties:
                  {properties.ReplaceLineEndings("\n      ")}
            """;

    private static string Get(string parameters) =>
        $$"""
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  Read:
                    http: GET /{{(parameters.Contains("in: path", StringComparison.Ordinal) ? "{id}" : "posts")}}
                    doc: Reads.
                    returns: Media
                    parameters:
                      {{parameters.ReplaceLineEndings("\n          ")}}
            """;
}
