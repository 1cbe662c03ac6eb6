using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ThreadsSdk.Spec.Tooling.Drift;
using ThreadsSdk.Spec.Tooling.Drift.Reading;
using ThreadsSdk.Spec.Tooling.OpenApi;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Spec.Tooling.Tests.OpenApi;

public sealed class OpenApiTests : IDisposable
{
    private static readonly SpecSource Source = SpecSource.LoadBuiltIn();
    private static readonly string Text = OpenApiText.Create(Source.Content);
    private static readonly JsonNode Json = JsonNode.Parse(Text)!;
    private readonly SpecFolder _folder = new();

    private static IEnumerable<OperationSpec> Operations => Source.Content.Groups.SelectMany(group => group.Operations);

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("Category", "Snapshot")]
    public void Document_in_the_repository_is_that_of_the_spec() =>
        CheckedIn.Verify("spec/openapi.json", Text, "spec openapi spec --output spec/openapi.json");

    [Fact]
    public void Document_is_valid_OpenApi_3_1()
    {
        var read = OpenApiDocument.Parse(Text);

        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
        Assert.Empty(read.Diagnostic.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Empty(read.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()));
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var references = Nodes(Json)
            .OfType<JsonObject>()
            .Select(node => node["$ref"])
            .OfType<JsonValue>()
            .Select(node => node.ToString())
            .ToList();

        Assert.NotEmpty(references);
        Assert.All(
            references,
            reference => Assert.NotNull(reference.Split('/').Skip(1).Aggregate((JsonNode?)Json, (node, name) => node?[name]))
        );
    }

    [Fact]
    public void Every_operation_is_there_by_its_name_and_path()
    {
        Dictionary<string, string> paths = new(StringComparer.Ordinal);
        foreach (var (path, item) in Json["paths"]!.AsObject())
        {
            foreach (var operation in item!.AsObject().Select(method => method.Value!))
            {
                foreach (var one in (operation["x-threads-operations"] as JsonArray)?.Select(one => one!) ?? [operation])
                {
                    paths.Add(one["operationId"]!.ToString(), (one["path"] ?? path).ToString());
                }
            }
        }

        Assert.Equal(
            Operations.Select(operation => operation.FullName).Order(StringComparer.Ordinal),
            paths.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("/v1.0/{container_id}", paths["Publishing.GetContainer"]);
        Assert.Equal("/v1.0/me", paths["Profiles.Get"]);
        Assert.Equal("/oauth/access_token", paths["OAuth.ExchangeCode"]);
    }

    [Fact]
    public void Every_parameter_is_where_it_is_sent()
    {
        var fixedByPath = Operations.Where(operation => operation.FullName is "Profiles.Get" or "Replies.ListByUser");

        Assert.All(
            Operations.Except(fixedByPath).Where(operation => Operation(operation.FullName) is not null),
            operation =>
            {
                var node = Operation(operation.FullName)!;
                var addressed = (node["parameters"]?.AsArray() ?? []).Select(parameter => $"{parameter!["in"]} {parameter["name"]}");
                var sent = (Form(node)?["properties"]?.AsObject() ?? []).Select(property => "form " + property.Key);
                Assert.Superset(
                    operation.Parameters.Select(parameter => $"{parameter.In} {parameter.Key}").ToHashSet(StringComparer.Ordinal),
                    addressed.Concat(sent).ToHashSet(StringComparer.Ordinal)
                );
            }
        );
    }

    [Fact]
    public void Every_field_value_limit_quota_scope_and_error_is_there()
    {
        var schemas = Json["components"]!["schemas"]!;
        var content = Source.Content;
        Assert.All(
            content.Models,
            model =>
                Assert.Equal(
                    model.Properties.Select(property => property.Key),
                    schemas[model.Name]!["properties"]!.AsObject().Select(pair => pair.Key)
                )
        );
        Assert.All(
            content.Enums,
            item =>
                Assert.Equal(
                    item.Values.Select(value => value.Key),
                    schemas[item.Name]!["x-threads-values"]!.AsObject().Select(pair => pair.Key)
                )
        );
        Assert.Equal(content.Limits.Select(limit => limit.Key), Json["x-threads-limits"]!.AsObject().Select(pair => pair.Key));
        Assert.Equal(content.Quotas.Select(quota => quota.Key), Json["x-threads-quotas"]!.AsObject().Select(pair => pair.Key));
        Assert.Equal(
            content.Webhooks.Select(webhook => webhook.Key).Append("handshake"),
            Json["webhooks"]!.AsObject().Select(pair => pair.Key)
        );
        Assert.Equal(
            content.Scopes.Select(scope => scope.Key),
            Json["components"]!["securitySchemes"]!["oauth2"]!["flows"]!["authorizationCode"]!["scopes"]!
                .AsObject()
                .Select(pair => pair.Key)
        );
        Assert.Equal(
            content.Errors.Where(error => !error.IsOfWindow).Select(error => error.Key),
            Json["components"]!["examples"]!.AsObject().Select(pair => pair.Key)
        );
    }

    [Fact]
    public void Bounds_say_which_limit_they_come_from()
    {
        var form = Form(Operation("Publishing.CreateContainer")!)!["properties"]!;
        var limits = Source.Content.Limits.ToDictionary(limit => limit.Key, limit => (int)limit.Value, StringComparer.Ordinal);

        Assert.Equal("post_text_length", form["text"]!["x-threads-limits"]!["maxLength"]!.ToString());
        Assert.Equal(limits["post_text_length"], (int)form["text"]!["maxLength"]!);
        Assert.Equal(limits["carousel_items_min"], (int)form["children"]!["minItems"]!);
        Assert.Equal(limits["carousel_items_max"], (int)form["children"]!["maxItems"]!);
        var limit = Operation("Media.List")!["parameters"]!.AsArray().First(parameter => parameter!["name"]!.ToString() == "limit")![
            "schema"
        ]!;
        Assert.Equal(limits["page_size"], (int)limit["maximum"]!);
        Assert.NotNull(limit["default"]);
    }

    [Fact]
    public void Rules_between_parameters_are_there_as_data_and_as_text()
    {
        var rules = Operation("Publishing.CreateContainer")!["x-threads-rules"]!.AsArray();

        var image = rules.First(rule => rule!["rule"]!.ToString() == "required_when" && rule["parameter"]!.ToString() == "image_url")!;
        Assert.Equal("IMAGE", image["when"]!["media_type"]![0]!.ToString());
        Assert.Equal("image_url must be given when media_type is IMAGE.", image["text"]!.ToString());
        Assert.Contains(rules, rule => rule!["rule"]!.ToString() == "requires_one_of");
        Assert.DoesNotContain(rules, rule => rule!["rule"]!.ToString() == "other");
    }

    [Fact]
    public void Enums_that_Meta_sends_are_open_and_those_only_sent_to_it_are_not()
    {
        var read = Json["components"]!["schemas"]!["MediaType"]!;
        var sent = Json["components"]!["schemas"]!["ContainerMediaType"]!;

        Assert.Equal("string", read["anyOf"]![1]!["type"]!.ToString());
        Assert.True((bool)read["x-threads-open"]!);
        Assert.Null(sent["anyOf"]);
        Assert.Contains("CAROUSEL", sent["enum"]!.AsArray().Select(value => value!.ToString()));
    }

    [Fact]
    public void Token_is_wanted_where_the_spec_says_so()
    {
        var publish = Operation("Publishing.PublishContainer")!["security"]!.AsArray();

        Assert.Equal(
            ["threads_basic", "threads_content_publish"],
            publish.Select(way => way!["oauth2"]).First(scopes => scopes is not null)!.AsArray().Select(scope => scope!.ToString())
        );
        Assert.Contains(publish, way => way!["bearer"] is not null);
        Assert.Empty(Operation("OAuth.ExchangeCode")!["security"]!.AsArray());
    }

    [Fact]
    public void Own_document_is_without_drift()
    {
        var report = DriftComparer.Compare(Source, ExternalApi.ParseOpenApi("openapi.json", Text));

        Assert.Empty(report.Findings);
        Assert.Empty(report.Outside);
        Assert.Empty(report.Known);
    }

    [Theory]
    [InlineData("fields", "components/schemas/Media/properties", "mood", "spec lacks field Media mood")]
    [InlineData("fields of one of several", "components/schemas/Location/properties", "mood", "spec lacks field Location mood")]
    [InlineData(
        "parameters",
        "paths/~1v1.0~1{user_id}~1threads/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties",
        "mood",
        "spec lacks parameter Publishing.CreateContainer mood"
    )]
    [InlineData("sent objects", "components/schemas/PollAttachment/properties", "mood", "spec lacks field PollAttachment mood")]
    public void What_is_added_to_the_document_is_drift(string what, string place, string name, string finding)
    {
        var document = Json.DeepClone();
        place.Split('/').Select(part => part.Replace("~1", "/", StringComparison.Ordinal)).Aggregate(document, (node, part) => node[part]!)[
            name
        ] = JsonNode.Parse("""{ "type": "string" }""");

        var report = DriftComparer.Compare(Source, ExternalApi.ParseOpenApi("openapi.json", document.ToJsonString()));

        Assert.True(
            report.Findings is [{ Id: var id }] && id == finding,
            $"{what}: {string.Join(", ", report.Findings.Select(one => one.Id))}"
        );
    }

    [Theory]
    [InlineData("/v1.0/{media_id}", "openapi lacks operation Publishing.GetContainer")]
    [InlineData("/v1.0/me", "openapi lacks operation Profiles.Get")]
    [InlineData("/v1.0/{reply_id}/manage_reply", "openapi lacks operation Replies.Manage")]
    public void What_is_taken_from_the_document_is_drift(string path, string finding)
    {
        var document = Json.DeepClone();
        document["paths"]!.AsObject().Remove(path);

        var report = DriftComparer.Compare(Source, ExternalApi.ParseOpenApi("openapi.json", document.ToJsonString()));

        Assert.Contains(finding, report.Findings.Select(one => one.Id));
    }

    [Fact]
    public void Same_spec_gives_the_same_bytes_where_numbers_are_written_another_way()
    {
        var text = "";
        CultureInfo odd = new("")
        {
            NumberFormat =
            {
                NumberDecimalSeparator = ",",
                NegativeSign = "~",
                NumberGroupSeparator = ".",
            },
        };
        Thread thread = new(() => text = OpenApiText.Create(SpecSource.Load(SpecFolder.Spec).Content)) { CurrentCulture = odd };
        thread.Start();
        thread.Join();

        Assert.Equal(Text, text);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Another_spec_has_a_document_without_drift_too()
    {
        var source = SpecSource.Load(_folder.Write("spec.yaml", SmallSpec.Text));

        var text = OpenApiText.Create(source.Content);

        var read = OpenApiDocument.Parse(text);
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Empty(DriftComparer.Compare(source, ExternalApi.ParseOpenApi("openapi.json", text)).Findings);
        Assert.Equal(("Things", "An API."), (read.Document!.Info.Title, read.Document.Info.Summary));
        var paths = JsonNode.Parse(text)!["paths"]!;
        Assert.Equal(
            ["Things.Get", "Things.Find"],
            paths["/v9/{thing_id}"]!["get"]!["x-threads-operations"]!.AsArray().Select(one => one!["operationId"]!.ToString())
        );
        var form = paths["/v9/{thing_id}/change"]!["post"]!["requestBody"]!["content"]!["application/x-www-form-urlencoded"]!["schema"]!;
        Assert.Equal("note_length", form["properties"]!["note"]!["x-threads-limits"]!["maxLength"]!.ToString());
        var pattern = form["properties"]!["note"]!["pattern"]!.ToString();
        Assert.Matches(pattern, "weather");
        Assert.DoesNotMatch(pattern, "a.b");
        Assert.DoesNotMatch(pattern, "a]b");
        Assert.DoesNotMatch(pattern, "a\nb");
    }

    [Fact]
    public void Operations_at_one_address_forbid_each_other_nothing()
    {
        const string Twin = """
                  Other:
                    http: POST /{note_id}/change
                    doc: Changes a note.
                    returns: Done
                    parameters:
                      note_id: { in: path, type: id, doc: Id. }
                      note: { in: form, type: string, doc: Note of any length. }
                      title: { in: form, type: string, required: true, doc: Title. }

            """;
        var text = SmallSpec
            .Text.ReplaceLineEndings("\n")
            .Replace("      Change:\n", Twin.ReplaceLineEndings("\n") + "      Change:\n", StringComparison.Ordinal);
        var source = SpecSource.Load(_folder.Write("spec.yaml", text));

        var written = OpenApiText.Create(source.Content);

        var operation = JsonNode.Parse(written)!["paths"]!["/v9/{note_id}/change"]!["post"]!;
        var form = operation["requestBody"]!["content"]!["application/x-www-form-urlencoded"]!["schema"]!;
        Assert.Equal(
            ["hide", "more", "note", "title"],
            form["properties"]!.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal)
        );
        Assert.Null(form["required"]);
        Assert.Null(form["properties"]!["note"]!["maxLength"]);
        Assert.Empty(DriftComparer.Compare(source, ExternalApi.ParseOpenApi("openapi.json", written)).Findings);
    }

    private static JsonNode? Operation(string name) =>
        Json["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Select(method => method.Value)
            .FirstOrDefault(operation => operation!["operationId"]!.ToString() == name);

    private static JsonNode? Form(JsonNode operation) =>
        operation["requestBody"]?["content"]?["application/x-www-form-urlencoded"]?["schema"];

    private static IEnumerable<JsonNode?> Nodes(JsonNode? node) =>
        node switch
        {
            JsonObject map => [node, .. map.SelectMany(pair => Nodes(pair.Value))],
            JsonArray list => [node, .. list.SelectMany(Nodes)],
            _ => [node],
        };
}
