namespace ThreadsSdk.Generator.Tests.Running;

/// <summary>A small spec without faults, for examples to refer to.</summary>
internal static class Background
{
    public const string Yaml = Api + "\n" + WithoutApi;

    /// <summary>All but the section <c>api</c>, for examples that have one of their own.</summary>
    public const string WithoutApi = """
        scopes: { threads_basic: { doc: Read. } }
        limits: { text_length: { value: 500, unit: characters, doc: Longest text. } }
        quotas: { posts: { total: 250, seconds: 86400, doc: Posts a day. } }
        enums: { Color: { doc: A color., values: { RED: { doc: Red. } } } }
        models:
          Note: { doc: A post., properties: { id: { type: id, doc: Its id. } } }
          Reply: { doc: A reply., properties: { id: { type: id, doc: Its id. } } }
        parameter_sets:
          colors: { doc: Colors., options: ColorOptions, parameters: { color: { in: query, type: Color, doc: A color. } } }
          cursors:
            doc: Where a page begins.
            options: PageOptions
            parameters: { after: { in: query, type: string, doc: A cursor. } }
        fieldsets: { AllOfPost: { model: Note, default: true, doc: All of it., fields: [id] } }
        """;

    private const string Api = """
        api:
          title: An API
          doc: An API.
          version: v1.0
          date: 2026-01-01
          documentation: https://example.com
          pages: { posts: guides/posts }
          own_user: me
          token_parameter: token
          names: { data: data, paging: paging, error: error, before: before, after: after, limit: limit, webhook_field: field, webhook_value: value }
          hosts:
            graph: { url: https://graph.example, doc: Answers. }
            authorize: { url: https://login.example, doc: Asks. }
            site: { url: https://example, doc: Shows. }
        """;
}
