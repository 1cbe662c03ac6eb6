using System.Text.Json.Nodes;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Spec.Tooling;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Cli.Tests.Spec;

public sealed class SpecCheckCommandTests : IDisposable
{
    private readonly SpecFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A copy of the spec that agrees with the collection, whatever the spec has learned since.</summary>
    private string Spec => _folder.CopySpec();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_table_names_what_the_json_names()
    {
        var path = _folder.WriteCollection(collection => collection.Drop("Delete Threads Post"));

        var run = await CommandRun.OfAsync("spec", "check", "--postman", path, "--spec", Spec);

        Assert.Equal(ExitCode.Drift.Number, run.Code);
        Assert.Matches(@"postman\s+operation\s+Media\.Delete\s+DELETE /\{media_id\}", run.Out);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task What_the_collection_merely_does_not_show_is_listed_with_all_and_is_no_drift()
    {
        var path = _folder.WriteCollection(collection => collection.Query("Search for Threads Posts").RemoveAt(1));

        var short_ = await CommandRun.OfAsync("spec", "check", "--postman", path, "--spec", Spec);
        var all = await CommandRun.OfAsync("spec", "check", "--postman", path, "--spec", Spec, "--all");

        Assert.Equal(ExitCode.Ok, short_.Exit);
        Assert.Equal(ExitCode.Ok, all.Exit);
        Assert.DoesNotContain("search_type", short_.Out, StringComparison.Ordinal);
        Assert.Matches(@"postman\s+parameter\s+Search\.SearchKeyword\s+search_type", all.Out);
    }

    [Fact]
    public async Task Requests_to_other_hosts_are_left_out_and_named()
    {
        var path = _folder.WriteCollection(collection =>
            collection.Add(
                """
                { "name": "Elsewhere", "request": { "method": "GET", "url": "https://name:word@example.com/v1.0/me/claps" } }
                """
            )
        );

        var run = await CommandRun.OfAsync("spec", "check", "--postman", path, "--spec", Spec);

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Contains("Not compared, another host: Elsewhere (example.com)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_folder_is_compared_with_its_own_known_drift()
    {
        var spec = _folder.CopySpec();
        var path = _folder.WriteCollection(collection => collection.Drop("Repost Threads Post"));
        var known = Path.Combine(spec, KnownDrift.FileName);
        await File.AppendAllTextAsync(known, "\npostman lacks operation Media.Repost # for the test\n", Cancellation);

        var run = await CommandRun.OfAsync("spec", "check", "--postman", path, "--spec", spec);

        Assert.Equal(ExitCode.Ok, run.Exit);
    }

    [Fact]
    public async Task A_line_of_known_drift_that_hides_nothing_fails_the_check()
    {
        var spec = _folder.CopySpec();
        var known = Path.Combine(spec, KnownDrift.FileName);
        var line = (await File.ReadAllLinesAsync(known, Cancellation)).Length + 2;
        await File.AppendAllTextAsync(known, "\npostman lacks operation Media.Delete\n", Cancellation);

        var run = await CommandRun.OfAsync("spec", "check", "--postman", SpecFolder.MetasCollection, "--spec", spec);
        var json = await CommandRun.OfAsync("spec", "check", "--postman", SpecFolder.MetasCollection, "--spec", spec, "--json");

        Assert.Equal(ExitCode.Drift.Number, run.Code);
        Assert.Contains(
            $"known-drift.txt({line}): \"postman lacks operation Media.Delete\" hides nothing any more.",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.False(json.Json.GetProperty("drift").GetBoolean());
        Assert.Equal(line, Assert.Single(json.Json.GetProperty("stale").EnumerateArray()).GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task A_spec_with_faults_is_refused_with_file_and_line()
    {
        var spec = _folder.CopySpec();
        _folder.Write("spec/more.yaml", "models:\n  Broken:\n    properties: { id: { type: nonsense, doc: Id. } }\n");

        var run = await CommandRun.OfAsync("spec", "check", "--postman", SpecFolder.MetasCollection, "--spec", spec);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("more.yaml(2,3): error", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_compared_and_a_finding_says_what_each_place_says()
    {
        var longest = SpecSource.LoadBuiltIn().Content.Limits.Single(limit => limit.Key == "alt_text_length").Value;
        _folder.Write(
            "pages/posts.md",
            "# Posts\n\n## `POST /{threads-user-id}/threads`\n\n### Parameters\n\n"
                + $"| Name | Description |\n| --- | --- |\n| `alt_text` | **Required.** Up to {longest + 1} characters. |\n"
        );

        var agree = await CommandRun.OfAsync("spec", "check", "--pages", SpecFolder.Pages, "--spec", Spec);
        var table = await CommandRun.OfAsync("spec", "check", "--pages", _folder["pages"]);
        var json = await CommandRun.OfAsync("spec", "check", "--pages", _folder["pages"], "--json");
        var scaffold = await CommandRun.OfAsync("spec", "check", "--pages", _folder["pages"], "--scaffold");

        Assert.Equal(ExitCode.Ok, agree.Exit);
        Assert.StartsWith("No drift: the spec and the pages agree.", agree.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Drift.Number, table.Code);
        Assert.Contains("necessity: posts.md(9) says required; the spec says optional", table.Out, StringComparison.Ordinal);
        var findings = json.Json.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(["maximum", "necessity"], findings.Select(finding => finding.GetProperty("aspect").GetString()));
        Assert.Equal($"posts.md(9) says {longest + 1}; the spec says {longest}", findings[0].GetProperty("detail").GetString());
        Assert.StartsWith("# There is nothing to paste", scaffold.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--postman", "a", "--openapi", "b")]
    [InlineData("--postman", "a", "--pages", "b")]
    [InlineData("--pages", "no-such-folder")]
    [InlineData("--postman", "no-such-file.json")]
    [InlineData("--openapi", "no-such-file.json")]
    public async Task A_wrong_command_line_is_refused(params string[] options)
    {
        var run = await CommandRun.OfAsync(["spec", "check", .. options]);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("next:  ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metas_collection_shows_no_drift()
    {
        var run = await CommandRun.OfAsync("spec", "check", "--postman", SpecFolder.MetasCollection, "--spec", Spec);

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.StartsWith("No drift: the spec and the postman document agree.", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Json_has_each_finding_with_the_request_that_shows_it()
    {
        var path = _folder.WriteCollection(collection => collection.Query("Hide Replies")[0]!["key"] = "hides");

        var run = await CommandRun.OfAsync("spec", "check", "--postman", path, "--spec", Spec, "--json", "--all");

        Assert.Equal(ExitCode.Drift.Number, run.Code);
        Assert.True(run.Json.GetProperty("drift").GetBoolean());
        var finding = Assert.Single(run.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal("spec lacks parameter Replies.Manage hides", finding.GetProperty("id").GetString());
        Assert.Equal("maybe renamed from hide", finding.GetProperty("hint").GetString());
        Assert.Contains("Hide Replies", finding.GetProperty("seen_in").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "postman lacks parameter Replies.Manage hide",
            run.Json.GetProperty("not_shown").EnumerateArray().Select(unshown => unshown.GetProperty("id").GetString())
        );
        Assert.NotEmpty(run.Json.GetProperty("known").EnumerateArray());
    }

    [Theory]
    [InlineData("--postman", "not json", "is not JSON")]
    [InlineData("--openapi", "a: [", "cannot be read as YAML")]
    [InlineData(
        "--openapi",
        "api: { version: 1 }\nscopes: {}\n",
        "is no OpenAPI document: it has no 'openapi'; at its top there is 'api', 'scopes'."
    )]
    public async Task A_file_of_another_kind_ends_with_2_and_a_next_step(string option, string text, string message)
    {
        var run = await CommandRun.OfAsync("spec", "check", option, _folder.Write("file", text));

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("next:  ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Scaffold_prints_yaml_and_nothing_else()
    {
        var path = _folder.WriteCollection(collection =>
        {
            collection.Add(
                """
                { "name": "Claps", "request": { "method": "GET", "url": "{{api_host}}/:threadId/claps?fields=id,username&limit=5&after=x" } }
                """
            );
            collection.Query("1.1 Create Text Container").Add(JsonNode.Parse("""{ "key": "mood", "value": "happy" }"""));
        });

        var run = await CommandRun.OfAsync("spec", "check", "--postman", path, "--spec", Spec, "--scaffold");

        Assert.Equal(ExitCode.Drift.Number, run.Code);
        var stream = new YamlStream();
        stream.Load(new StringReader(run.Out));
        Assert.True(stream.Documents.Count > 1);
        Assert.Contains("http: GET /{thread_id}/claps", run.Out, StringComparison.Ordinal);
        Assert.Contains("endpoints/publishing.yaml, before line ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_lacking_is_said_in_yaml_too()
    {
        var run = await CommandRun.OfAsync("spec", "check", "--postman", SpecFolder.MetasCollection, "--spec", Spec, "--scaffold");

        Assert.Equal(0, run.Code);
        Assert.Equal("# The spec lacks nothing.\n", run.Out);
    }
}
