using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadsSdk.Cli;
using ThreadsSdk.Cli.Commands.Spec;
using ThreadsSdk.Cli.Drift;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Cli.Spec;

public sealed class CheckTests : IDisposable
{
    private readonly SpecFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Metas_collection_shows_no_drift()
    {
        var run = await CommandRun.OfAsync("spec", "check", "--postman", SpecFolder.MetasCollection);

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.StartsWith("No drift: the spec and the postman document agree.", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Every_known_finding_is_still_found()
    {
        var file = KnownDrift.Parse(await File.ReadAllTextAsync(Path.Combine(SpecFolder.Spec, KnownDrift.FileName), Cancellation));

        var run = await CommandRun.OfAsync("spec", "check", "--postman", SpecFolder.MetasCollection, "--json", "--all");

        Assert.Equal(file.Ids.Order(StringComparer.Ordinal), Ids(run, "known").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_operation_added_renamed_or_removed_is_named_and_nothing_else()
    {
        var path = _folder.WriteCollection(collection =>
        {
            collection.Add("""
                { "name": "Likes", "request": { "method": "GET", "url": "{{api_host}}/{{thread_id}}/likes?limit=5&order=newest" } }
                """);
            foreach (var name in new[] { "2. Publish Threads Post", "3. Publish a Carousel Container", "2. Publish Threads Quote Post" })
                collection.Request(name)["request"]!["url"] = "{{api_host}}/me/threads_release?creation_id={{container_id}}";
            collection.Drop("Check Container's Publishing Status");
        });

        var run = await CommandRun.OfAsync("spec", "check", "--postman", path, "--json");

        Assert.Equal(SpecCheckCommand.Drift, run.Code);
        Assert.True(run.Json.GetProperty("drift").GetBoolean());
        Assert.Equal(
            [
                "spec lacks operation POST /{user_id}/threads_release",
                "spec lacks operation GET /{thread_id}/likes",
                "postman lacks operation Publishing.PublishContainer",
                "postman lacks operation Publishing.GetContainer",
            ],
            Ids(run));
        Assert.Equal(
            ["maybe renamed from Publishing.PublishContainer", null, "maybe renamed to POST /{user_id}/threads_release", null],
            run.Json.GetProperty("findings").EnumerateArray().Select(Hint));
    }

    [Fact]
    public async Task The_table_names_what_the_json_names()
    {
        var path = _folder.WriteCollection(collection => collection.Drop("Delete Threads Post"));

        var run = await CommandRun.OfAsync("spec", "check", "--postman", path);

        Assert.Equal(SpecCheckCommand.Drift, run.Code);
        Assert.Matches(@"postman\s+operation\s+Media\.Delete\s+DELETE /\{media_id\}", run.Out);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_removed_request_is_missed_although_others_have_its_path()
    {
        var path = _folder.WriteCollection(collection => collection.Drop("Retrieve Threads Location"));

        var run = await CommandRun.OfAsync("spec", "check", "--postman", path, "--json");

        Assert.Equal(["postman lacks operation Locations.Get"], Ids(run));
    }

    [Fact]
    public async Task New_parameters_fields_metrics_and_values_are_named_once()
    {
        var path = _folder.WriteCollection(collection =>
        {
            collection.Query("1.1 Create Text Container").Add(JsonNode.Parse("""{ "key": "mood", "value": "happy", "disabled": true }"""));
            collection.Query("1.2 Create Image Container").Add(JsonNode.Parse("""{ "key": "mood", "value": "sad" }"""));
            collection.Variable("reply_control")["value"] = "everyone,nobody";
            collection.Variable("metrics_account")["value"] = "views,profile_taps";
            collection.Variable("fields_threads")["value"] = "id,avatar,poll_attachment{option_a,option_e}";
        });

        var run = await CommandRun.OfAsync("spec", "check", "--postman", path, "--json");

        Assert.Equal(
            [
                "spec lacks field Media avatar",
                "spec lacks field Poll option_e",
                "spec lacks parameter Publishing.CreateContainer mood",
                "spec lacks value ReplyControl nobody",
                "spec lacks value UserMetric profile_taps",
            ],
            Ids(run));
        Assert.Equal(
            "Read And Manage Threads > Retrieve Threads Media Objects > Get Threads Post Details",
            run.Json.GetProperty("findings")[0].GetProperty("seen_in").GetString());
    }

    [Fact]
    public async Task A_parameter_with_a_new_name_is_hinted_at()
    {
        var path = _folder.WriteCollection(collection => collection.Query("Hide Replies")[0]!["key"] = "hides");

        var run = await CommandRun.OfAsync("spec", "check", "--postman", path, "--json", "--all");

        var finding = Assert.Single(run.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal("hides", finding.GetProperty("name").GetString());
        Assert.Equal("maybe renamed from hide", finding.GetProperty("hint").GetString());
        Assert.Contains("postman lacks parameter Replies.Manage hide", Ids(run, "not_shown"));
    }

    [Fact]
    public async Task What_the_collection_merely_does_not_show_is_listed_with_all_and_is_no_drift()
    {
        var path = _folder.WriteCollection(collection => collection.Query("Search for Threads Posts").RemoveAt(1));

        var short_ = await CommandRun.OfAsync("spec", "check", "--postman", path);
        var all = await CommandRun.OfAsync("spec", "check", "--postman", path, "--all");

        Assert.Equal(ExitCode.Ok, short_.Exit);
        Assert.Equal(ExitCode.Ok, all.Exit);
        Assert.DoesNotContain("search_type", short_.Out, StringComparison.Ordinal);
        Assert.Matches(@"postman\s+parameter\s+Search\.SearchKeyword\s+search_type", all.Out);
    }

    [Fact]
    public async Task Requests_to_other_hosts_are_left_out_and_named()
    {
        var path = _folder.WriteCollection(collection => collection.Add("""
            { "name": "Elsewhere", "request": { "method": "GET", "url": "https://name:word@example.com/v1.0/me/likes" } }
            """));

        var run = await CommandRun.OfAsync("spec", "check", "--postman", path);

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Contains("Not compared, another host: Elsewhere (example.com)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_openapi_document_is_compared_with_parameters_bodies_schemas_and_enums()
    {
        var run = await CommandRun.OfAsync("spec", "check", "--openapi", SpecFolder.OpenApi, "--json");

        Assert.Equal(SpecCheckCommand.Drift, run.Code);
        Assert.Equal(
            [
                "spec lacks operation GET /{thread_id}/likes",
                "spec lacks field Media mood",
                "spec lacks parameter Media.Get locale",
                "spec lacks parameter Publishing.CreateContainer mood",
                "spec lacks value ContainerMediaType AUDIO",
                "spec lacks value MediaType HOLOGRAM",
            ],
            Ids(run).Where(id => id.StartsWith("spec ", StringComparison.Ordinal)));
        Assert.Contains("openapi lacks operation Publishing.PublishContainer", Ids(run));
        Assert.DoesNotContain("openapi lacks operation Publishing.CreateContainer", Ids(run));
    }

    [Fact]
    public async Task An_openapi_document_in_json_is_read_as_well()
    {
        var path = _folder.Write("openapi.json", """
            {
              "openapi": "3.1.0", "info": { "title": "Threads", "version": "1" },
              "paths": { "/v1.0/{id}/pin": { "post": { "responses": { "200": { "description": "Done." } } } } }
            }
            """);

        var run = await CommandRun.OfAsync("spec", "check", "--openapi", path, "--json");

        Assert.Equal("spec lacks operation POST /{id}/pin", Ids(run)[0]);
    }

    [Fact]
    public async Task Another_folder_is_compared_with_its_own_known_drift()
    {
        var spec = _folder.CopySpec();
        var path = _folder.WriteCollection(collection => collection.Drop("Delete Threads Post"));
        var known = Path.Combine(spec, KnownDrift.FileName);
        await File.AppendAllTextAsync(known, "\npostman lacks operation Media.Delete # for the test\n", Cancellation);

        var run = await CommandRun.OfAsync("spec", "check", "--postman", path, "--spec", spec);

        Assert.Equal(ExitCode.Ok, run.Exit);
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
    [InlineData("--openapi", "a: 1", "cannot be read")]
    [InlineData("--openapi", "a: [", "Unable to parse the YAML")]
    [InlineData("--openapi", "a: &a [*a]", "cycle")]
    [InlineData("--openapi", "{ 1", "cannot be read")]
    public async Task A_file_of_another_kind_is_refused(string option, string text, string message)
    {
        var run = await CommandRun.OfAsync("spec", "check", option, _folder.Write("file", text));

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("next:  ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Yaml_that_grows_without_end_is_refused(bool isByAliases)
    {
        var text = isByAliases
            ? "a0: &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"))
            : "openapi: 3.0.0\na: " + new string('[', 1_000_000);

        var run = await CommandRun.OfAsync("spec", "check", "--openapi", _folder.Write("file", text));

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("maximum", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--postman", "a", "--openapi", "b")]
    [InlineData("--postman", "no-such-file.json")]
    [InlineData("--openapi", "no-such-file.json")]
    public async Task A_wrong_command_line_is_refused(params string[] options)
    {
        var run = await CommandRun.OfAsync(["spec", "check", .. options]);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("next:  ", run.Error, StringComparison.Ordinal);
    }

    private static List<string> Ids(CommandRun run, string list = "findings") =>
        [.. run.Json.GetProperty(list).EnumerateArray().Select(Id)];

    private static string? Hint(JsonElement finding) => finding.TryGetProperty("hint", out var hint) ? hint.GetString() : null;

    private static string Id(JsonElement finding) => finding.GetProperty("id").GetString()!;
}
