using System.Text.Json.Nodes;
using ThreadsSdk.Spec.Tooling.Drift;
using ThreadsSdk.Spec.Tooling.Drift.Reading;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Spec.Tooling.Tests.Drift;

public sealed class DriftTests : IDisposable
{
    private static readonly SpecSource Source = SpecFolder.Agreeing;
    private readonly SpecFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Metas_collection_shows_no_drift() => Assert.False(ComparePostman(SpecFolder.MetasCollection).HasDrift);

    [Fact]
    public async Task Every_known_finding_is_still_found()
    {
        var file = KnownDrift.Parse(
            await File.ReadAllTextAsync(Path.Combine(SpecFolder.Spec, KnownDrift.FileName), TestContext.Current.CancellationToken)
        );

        var report = ComparePostman(SpecFolder.MetasCollection);

        var entries = file.Entries.Where(entry => entry.IsOf("postman")).Select(entry => entry.Id).ToList();
        Assert.NotEmpty(entries);
        Assert.Empty(entries.Except(Ids(report.Known)));
    }

    [Fact]
    public void An_operation_added_renamed_or_removed_is_named_and_nothing_else()
    {
        var path = _folder.WriteCollection(collection =>
        {
            collection.Add(
                """
                { "name": "Claps", "request": { "method": "GET", "url": "{{api_host}}/{{thread_id}}/claps?limit=5&order=newest" } }
                """
            );
            foreach (var name in new[] { "2. Publish Threads Post", "3. Publish a Carousel Container", "2. Publish Threads Quote Post" })
            {
                collection.Request(name)["request"]!["url"] = "{{api_host}}/me/threads_release?creation_id={{container_id}}";
            }

            collection.Drop("Check Container's Publishing Status");
        });

        var report = ComparePostman(path);

        Assert.True(report.HasDrift);
        Assert.Equal(
            [
                "spec lacks operation POST /{user_id}/threads_release",
                "spec lacks operation GET /{thread_id}/claps",
                "postman lacks operation Publishing.PublishContainer",
                "postman lacks operation Publishing.GetContainer",
            ],
            Ids(report.Findings)
        );
        Assert.Equal(
            ["maybe renamed from Publishing.PublishContainer", null, "maybe renamed to POST /{user_id}/threads_release", null],
            report.Findings.Select(finding => finding.Hint)
        );
    }

    [Fact]
    public void A_removed_request_is_missed_although_others_have_its_path()
    {
        var path = _folder.WriteCollection(collection => collection.Drop("Retrieve Threads Location"));

        var report = ComparePostman(path);

        Assert.Equal(["postman lacks operation Locations.Get"], Ids(report.Findings));
    }

    [Fact]
    public void New_parameters_fields_metrics_and_values_are_named_once()
    {
        var path = _folder.WriteCollection(collection =>
        {
            collection.Query("1.1 Create Text Container").Add(JsonNode.Parse("""{ "key": "mood", "value": "happy", "disabled": true }"""));
            collection.Query("1.2 Create Image Container").Add(JsonNode.Parse("""{ "key": "mood", "value": "sad" }"""));
            collection.Variable("reply_control")["value"] = "everyone,nobody";
            collection.Variable("metrics_account")["value"] = "views,profile_taps";
            collection.Variable("fields_threads")["value"] = "id,avatar,poll_attachment{option_a,option_e}";
        });

        var report = ComparePostman(path);

        Assert.Equal(
            [
                "spec lacks field Media avatar",
                "spec lacks field Poll option_e",
                "spec lacks parameter Publishing.CreateContainer mood",
                "spec lacks value ReplyControl nobody",
                "spec lacks value UserMetric profile_taps",
            ],
            Ids(report.Findings)
        );
        Assert.Equal("Read And Manage Threads > Retrieve Threads Media Objects > Get Threads Post Details", report.Findings[0].SeenIn);
    }

    [Fact]
    public void A_parameter_with_a_new_name_is_hinted_at()
    {
        var path = _folder.WriteCollection(collection => collection.Query("Hide Replies")[0]!["key"] = "hides");

        var report = ComparePostman(path);

        var finding = Assert.Single(report.Findings);
        Assert.Equal("hides", finding.Name);
        Assert.Equal("maybe renamed from hide", finding.Hint);
        Assert.Contains("postman lacks parameter Replies.Manage hide", Ids(report.Unshown));
    }

    [Fact]
    public void An_openapi_document_is_compared_with_parameters_bodies_schemas_and_enums()
    {
        var report = CompareOpenApi(SpecFolder.OpenApi);

        Assert.True(report.HasDrift);
        Assert.Equal(
            [
                "spec lacks operation GET /{thread_id}/claps",
                "spec lacks field Media mood",
                "spec lacks parameter Media.Get locale",
                "spec lacks parameter Publishing.CreateContainer mood",
                "spec lacks value ContainerMediaType SMELL",
                "spec lacks value MediaType HOLOGRAM",
            ],
            Ids(report.Findings).Where(id => id.StartsWith("spec ", StringComparison.Ordinal))
        );
        Assert.Contains("openapi lacks operation Publishing.PublishContainer", Ids(report.Findings));
        Assert.DoesNotContain("openapi lacks operation Publishing.CreateContainer", Ids(report.Findings));
    }

    [Fact]
    public void An_openapi_document_in_json_is_read_as_well()
    {
        var path = _folder.Write(
            "openapi.json",
            """
            {
              "openapi": "3.1.0", "info": { "title": "Threads", "version": "1" },
              "paths": { "/v1.0/{id}/glue": { "post": { "responses": { "200": { "description": "Done." } } } } }
            }
            """
        );

        var report = CompareOpenApi(path);

        Assert.Equal("spec lacks operation POST /{id}/glue", Ids(report.Findings)[0]);
    }

    [Theory]
    [InlineData("--postman", "not json", "is not JSON")]
    [InlineData("--postman", "[]", "is not a Postman collection")]
    [InlineData("--postman", """{ "info": {}, "requests": [] }""", "format 1")]
    [InlineData("--postman", """{ "openapi": "3.0.0" }""", "--openapi")]
    [InlineData("--openapi", """{ "info": {}, "item": [] }""", "--postman")]
    [InlineData("--postman", """{ "info": {}, "item": [] }""", "holds no request")]
    [InlineData("--openapi", "openapi: 3.0.0", "has no paths")]
    [InlineData("--openapi", """{ "openapi": "9.0", "paths": {} }""", "cannot be read")]
    [InlineData("--openapi", "swagger: '2.0'\npaths: { /a: { get: { responses: { '200': { description: Ok. } } } } }", "not an OpenAPI 3")]
    [InlineData("--openapi", "a: 1", "no OpenAPI document: it has no 'openapi'; at its top there is 'a'.")]
    [InlineData("--openapi", "{ \"openapi\": 3, \"paths\": {} }", "cannot be read")]
    [InlineData("--openapi", "{ \"a\": { \"openapi\": 1 }, \"b\": [{ \"c\": 1 }] }", "at its top there is 'a', 'b'.")]
    [InlineData("--openapi", "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6", "at its top there is 'a', 'b', 'c', 'd', 'e' and more.")]
    [InlineData("--openapi", "- openapi: 3.0.0", "it is a list or a text.")]
    [InlineData("--openapi", "[{ \"openapi\": \"3.0.0\" }]", "it is a list or a text.")]
    [InlineData("--openapi", "just words", "it is a list or a text.")]
    [InlineData("--openapi", "{}", "it is empty.")]
    [InlineData("--openapi", "a: [", "cannot be read as YAML")]
    [InlineData("--openapi", "openapi: 3.0.0\na: &a [*a]", "cycle")]
    [InlineData("--openapi", "{ 1", "cannot be read")]
    public void A_file_of_another_kind_is_refused(string option, string text, string message)
    {
        var refused = Assert.Throws<SpecToolingException>(() =>
            option == "--postman" ? ExternalApi.ParsePostman("file", text) : ExternalApi.ParseOpenApi("file", text)
        );

        Assert.Contains(message, refused.Message + refused.NextStep, StringComparison.Ordinal);
        Assert.NotEmpty(refused.NextStep);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Yaml_that_grows_without_end_is_refused(bool isByAliases)
    {
        var text = isByAliases
            ? "openapi: 3.0.0\na0: &a0 [x, x]\n"
                + string.Concat(Enumerable.Range(1, 60).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"))
            : "openapi: 3.0.0\na: " + new string('[', 1_000_000);

        var refused = Assert.Throws<SpecToolingException>(() => ExternalApi.ParseOpenApi("file", text));

        Assert.Contains("maximum", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_in_example_responses_are_compared_and_placeholders_are_not()
    {
        var path = _folder.WriteCollection(collection =>
        {
            var body = """
                { "data": [
                  { "media_type": "HOLOGRAM", "media_product_type": "string", "hide_status": "HIDE_STATUS", "reply_audience": "<AUDIENCE>" },
                  { "media_type": "TEXT", "hide_status": "NOT_HUSHED", "reply_audience": "Everybody." }
                ] }
                """;
            collection.Request("Get a List of All a User's Threads")["response"] = new JsonArray(
                new JsonObject { ["code"] = 200, ["body"] = body },
                new JsonObject { ["code"] = 400, ["body"] = """{ "data": [{ "media_type": "FAILURE" }] }""" }
            );
        });

        var finding = Assert.Single(ComparePostman(path).Findings);

        Assert.Equal("spec lacks value MediaType HOLOGRAM", finding.Id);
    }

    [Fact]
    public void Scopes_in_variables_and_in_the_window_that_asks_for_them_are_compared()
    {
        var path = _folder.WriteCollection(collection =>
        {
            collection.Variable("scope")["value"] = "threads_basic,threads_direct_messages";
            collection.Variable("app_id")["value"] = "nothing, of the kind";
            collection.Add(
                """
                { "name": "Window", "request": { "method": "GET",
                  "url": "{{authorization_host}}/oauth/authorize?client_id=1&scope=threads_basic threads_drafts" } }
                """
            );
        });

        var report = ComparePostman(path);

        Assert.Equal(
            ["spec lacks value ThreadsScope threads_direct_messages", "spec lacks value ThreadsScope threads_drafts"],
            Ids(report.Findings)
        );
        Assert.Contains("postman lacks value ThreadsScope threads_delete", Ids(report.Unshown));
    }

    [Fact]
    public void Examples_constants_and_scopes_of_an_openapi_document_are_compared()
    {
        var path = _folder.Write(
            "openapi.yaml",
            """
            openapi: 3.1.0
            info: { title: Threads, version: "1" }
            security: [{ login: [threads_basic, threads_polls] }]
            paths:
              /{thread_id}:
                get:
                  parameters: [{ name: thread_id, in: path, required: true, schema: { type: string } }]
                  responses:
                    '200':
                      description: One post.
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              media_product_type: { const: BOOKS }
                              hide_status: { type: string, examples: [HALF_HIDDEN] }
                          examples: { one: { value: { media_type: HOLOGRAM } } }
            components:
              securitySchemes:
                login:
                  type: oauth2
                  flows:
                    authorizationCode:
                      authorizationUrl: https://threads.net/oauth/authorize
                      tokenUrl: https://graph.threads.net/oauth/access_token
                      scopes: { threads_basic: Read., threads_drafts: Write. }
            """
        );

        var report = CompareOpenApi(path);

        Assert.Equal(
            [
                "spec lacks value HideStatus HALF_HIDDEN",
                "spec lacks value MediaProductType BOOKS",
                "spec lacks value MediaType HOLOGRAM",
                "spec lacks value ThreadsScope threads_drafts",
                "spec lacks value ThreadsScope threads_polls",
            ],
            Ids(report.Findings).Where(id => id.StartsWith("spec ", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("--openapi", "openapi: 3.0.0\npaths:\n  /a: { get: {} }\n  /b: {}\n  /a: { post: {} }\n", "file(5): '/a'")]
    [InlineData("--openapi", "a: { get: 1,\n  post: 2, 'get': 3 }\n", "file(2): 'get'")]
    [InlineData("--openapi", "{ \"a\": 1,\n\"b\": { \"x\": 1 },\n\"a\": 2 }", "file(3): 'a'")]
    [InlineData("--postman", "{ \"info\": {},\n\"item\": [],\n\"item\": [] }", "file(3): 'item'")]
    public void A_name_that_is_there_twice_is_refused_with_its_line(string option, string text, string place)
    {
        var refused = Assert.Throws<SpecToolingException>(() =>
            option == "--postman" ? ExternalApi.ParsePostman("file", text) : ExternalApi.ParseOpenApi("file", text)
        );

        Assert.Equal($"{place} is here for the second time.", refused.Message);
    }

    [Fact]
    public void Names_may_be_there_twice_at_two_places_and_in_merged_maps()
    {
        const string Text = """
            openapi: 3.0.0
            paths:
              /me: { get: &call { responses: { '200': { description: Ok. } } }, post: *call }
            x-merged:
              <<: { a: 1 }
              b: [{ a: 1 }, { a: 1 }]
              ? [a, a]
              : a
            """;

        DocumentCheck.CheckYaml("file", Text);

        Assert.Throws<SpecToolingException>(() => DocumentCheck.CheckYaml("file", Text + "\n  b: 1\n"));
    }

    [Theory]
    [InlineData("a: ")]
    [InlineData("{ \"a\": \"")]
    public void A_document_that_is_too_large_is_refused_before_it_is_parsed(string start)
    {
        var text = start + new string('x', DocumentCheck.MostCharacters);

        var refused = Assert.Throws<SpecToolingException>(() => ExternalApi.ParseOpenApi("file", text));

        Assert.Contains("32 million characters", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_known_drift_that_hide_nothing_are_named()
    {
        const string Known = """
            # A comment.
            postman lacks operation Media.Delete   # hides one
            postman lacks operation Media.Repost
            postman lacks operation Media.Delete
            spec lacks field Media mood
            openapi lacks operation Media.Repost
            openapi: spec lacks field Media mood
            postman: spec lacks parameter Replies.Manage hides
            """;
        var path = _folder.WriteCollection(collection =>
        {
            collection.Drop("Delete Threads Post");
            collection.Query("Hide Replies")[0]!["key"] = "hides";
        });
        var source = Source with { Known = KnownDrift.Parse(Known) };

        var report = DriftComparer.Compare(source, ExternalApi.ParsePostman(path, File.ReadAllText(path)));

        Assert.Equal([3, 4, 5], report.Stale.Select(entry => entry.Line));
        Assert.False(report.IsClean);
        Assert.Contains("spec lacks parameter Replies.Manage hides", Ids(report.Known));
        Assert.DoesNotContain(source.Known.FindStale("openapi", new HashSet<string>()), entry => entry.Line is 2 or 3 or 8);
    }

    [Fact]
    public void A_spec_in_a_folder_has_its_own_known_drift()
    {
        var spec = _folder.CopySpec();
        var path = _folder.WriteCollection(collection => collection.Drop("Repost Threads Post"));
        File.AppendAllText(Path.Combine(spec, KnownDrift.FileName), "\npostman lacks operation Media.Repost # for the test\n");

        var report = DriftComparer.Compare(SpecSource.Load(spec), ExternalApi.ParsePostman(path, File.ReadAllText(path)));

        Assert.Empty(report.Findings);
        Assert.Contains("postman lacks operation Media.Repost", Ids(report.Known));
    }

    [Fact]
    public void A_folder_without_yaml_or_with_a_broken_one_is_refused()
    {
        _folder.Write("empty/readme.txt", "nothing");
        _folder.Write("broken/more.yaml", "models:\n  Broken:\n    properties: { id: { type: nonsense, doc: Id. } }\n");

        var empty = Assert.Throws<SpecToolingException>(() => SpecSource.Load(_folder["empty"]));
        var broken = Assert.Throws<SpecToolingException>(() => SpecSource.Load(_folder["broken"]));

        Assert.Contains("no .yaml file", empty.Message, StringComparison.Ordinal);
        Assert.Contains("more.yaml(2,3): error", broken.NextStep, StringComparison.Ordinal);
    }

    private static DriftReport ComparePostman(string path) =>
        DriftComparer.Compare(Source, ExternalApi.ParsePostman(path, File.ReadAllText(path)));

    private static DriftReport CompareOpenApi(string path) =>
        DriftComparer.Compare(Source, ExternalApi.ParseOpenApi(path, File.ReadAllText(path)));

    private static List<string> Ids(IEnumerable<DriftFinding> findings) => [.. findings.Select(finding => finding.Id)];
}
