using System.Text.Json.Nodes;
using ThreadsSdk.Spec.Linking;
using ThreadsSdk.Spec.Tooling.Drift;
using ThreadsSdk.Spec.Tooling.Drift.Reading;
using ThreadsSdk.Spec.Tooling.Scaffolding;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Spec.Tooling.Tests.Scaffolding;

public sealed class ScaffoldTests : IDisposable
{
    private static readonly SpecSource Source = SpecFolder.Agreeing;
    private readonly SpecFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_scaffolded_from_a_collection_loads_and_leaves_nothing_lacking()
    {
        var collection = _folder.WriteCollection(Change);
        AssertLoads(ExternalApi.ParsePostman(collection, File.ReadAllText(collection)));
    }

    [Fact]
    public void What_is_scaffolded_from_an_openapi_document_loads_and_leaves_nothing_lacking() =>
        AssertLoads(ExternalApi.ParseOpenApi(SpecFolder.OpenApi, File.ReadAllText(SpecFolder.OpenApi)));

    [Fact]
    public void A_request_the_language_cannot_write_is_a_comment()
    {
        var collection = _folder.WriteCollection(collection =>
            collection.Add("""{ "name": "x", "request": { "method": "PUT", "url": "{{api_host}}/{{id}}/claps" } }""")
        );

        var part = Assert.Single(
            Scaffold.Create(Source, Report(ExternalApi.ParsePostman(collection, File.ReadAllText(collection))).Findings)
        );

        Assert.Equal("# The language of the spec has no way to write PUT /{id}/claps\n", part.Yaml);
    }

    [Fact]
    public void A_map_on_one_line_is_added_to_on_that_line()
    {
        const string Path = "spec/models/responses.yaml";
        var file = Source.Files.Single(file => file.Path == Path);
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n').ToList();
        var line = lines.FindIndex(text => text.Contains("deleted_id:", StringComparison.Ordinal)) - 1;
        lines[line - 1] += $" {{ {lines[line].Trim()}, {lines[line + 1].Trim()} }}";
        lines.RemoveRange(line, 2);
        List<(string, string)> files = [.. Source.Files.Where(other => other != file), (Path, string.Join('\n', lines))];
        var source = Source with { Files = files };
        ExternalMember gone = new("gone") { Type = "bool" };
        DriftFinding finding = new(DriftFinding.Spec, DriftKind.Field, "DeletedMedia", gone.Key) { Member = gone };

        var part = Assert.Single(Scaffold.Create(source, [finding]));

        Assert.Equal(line, part.Line);
        Assert.StartsWith($"inside the braces of line {line}", part.Place, StringComparison.Ordinal);
        Assert.Equal("gone: { type: bool, doc: To be described. }\n", part.Yaml);
    }

    [Fact]
    public void Name_that_cannot_travel_is_a_remark()
    {
        var collection = _folder.WriteCollection(collection =>
            collection.Add("""{ "request": { "method": "GET", "url": { "raw": "{{api_host}}/trends", "query": [{ "key": "a b" }] } } }""")
        );

        var parts = Scaffold.Create(Source, Report(ExternalApi.ParsePostman(collection, File.ReadAllText(collection))).Findings);

        Assert.Contains(parts, part => part.Yaml.Contains("# The language of the spec has no way to write a b", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_others_wrote_stay_names()
    {
        var collection = _folder.WriteCollection(collection =>
        {
            collection.Add(
                """
                {
                  "name": "Break\nout: { doc: x }",
                  "request": {
                    "method": "GET",
                    "url": {
                      "raw": "{{api_host}}/trends",
                      "query": [{ "key": "a[b]:c", "value": "1" }, { "key": "16-9" }, { "key": "q" }, { "key": "Q" }]
                    }
                  }
                }
                """
            );
            collection.Variable("reply_control")["value"] = "EVERYONE,every-one";
        });

        AssertLoads(ExternalApi.ParsePostman(collection, File.ReadAllText(collection)));
    }

    [Fact]
    public void Parts_are_yaml_documents_below_comments_that_say_where_each_goes()
    {
        var collection = _folder.WriteCollection(Change);

        var text = Scaffold.Text(
            Scaffold.Create(Source, Report(ExternalApi.ParsePostman(collection, File.ReadAllText(collection))).Findings)
        );

        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        Assert.True(stream.Documents.Count > 4);
        Assert.Contains("http: GET /{thread_id}/claps", text, StringComparison.Ordinal);
        Assert.Contains("# spec/endpoints/publishing.yaml, before line ", text, StringComparison.Ordinal);
    }

    private static void Change(JsonObject collection)
    {
        collection.Add(
            """
            {
              "name": "Claps",
              "request": { "method": "GET", "url": "{{api_host}}/:threadId/claps?fields=id,username,avatar{url,width}&limit=5&after=x" }
            }
            """
        );
        collection.Add(
            """
            {
              "name": "Glue",
              "request": {
                "method": "POST",
                "url": "{{api_host}}/me/{{thread_id}}/glue",
                "body": { "mode": "urlencoded", "urlencoded": [{ "key": "glue", "value": "true" }] }
              },
              "response": [
                { "code": 200, "body": "{ \"success\": true, \"glue\": { \"at\": 5 } }" },
                { "code": 400, "body": "{ \"error\": {} }" }
              ]
            }
            """
        );
        collection.Add("""{ "name": "Claps again", "request": { "method": "DELETE", "url": "{{api_host}}/{{thread_id}}/claps" } }""");
        collection.Add("""{ "name": "Trends", "request": { "method": "GET", "url": "{{api_host}}/media?fields=id,text" } }""");
        collection.Query("1.1 Create Text Container").Add(JsonNode.Parse("""{ "key": "mood", "value": "happy" }"""));
        collection.Query("Hide Replies").Add(JsonNode.Parse("""{ "key": "why", "value": "spam", "disabled": true }"""));
        collection.Variable("reply_control")["value"] = "everyone,nobody";
        collection.Variable("metrics_post")["value"] = "views,claps";
        collection.Variable("fields_threads")["value"] = "id,avatar,music{title,artist},poll_attachment{option_a,option_e}";
        collection.Variable("fields_location")["value"] = "id,planet";
        collection.Request("Delete Threads Post")["response"] = JsonNode.Parse("""[{ "body": "{ \"success\": true, \"gone\": true }" }]""");
    }

    private static DriftReport Report(ExternalApi other) => DriftComparer.Compare(Source, other);

    /// <summary>Pastes what is scaffolded, loads the whole, and compares again.</summary>
    private static void AssertLoads(ExternalApi other)
    {
        var parts = Scaffold.Create(Source, Report(other).Findings);
        var files = Source.Files.ToDictionary(
            file => file.Path,
            file => file.Text.ReplaceLineEndings("\n").Split('\n').ToList(),
            StringComparer.Ordinal
        );
        foreach (var part in parts.Reverse())
        {
            if (part.Line == 0)
            {
                files.Add(part.Path, [part.Yaml]);
            }
            else
            {
                files[part.Path].Insert(part.Line - 1, part.Yaml.TrimEnd('\n'));
            }
        }

        List<(string Path, string Text)> pasted = [.. files.Select(file => (file.Key, string.Join('\n', file.Value)))];
        var (content, diagnostics) = LinkedSpec.Load(pasted);
        Assert.Empty(diagnostics);

        var again = DriftComparer.Compare(new SpecSource(content, pasted, Source.Known), other);
        Assert.NotEmpty(parts);
        Assert.DoesNotContain(again.Findings, finding => finding.Side == DriftFinding.Spec);
    }
}
