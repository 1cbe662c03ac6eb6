using System.Net;
using System.Text.Json;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Spec;

/// <summary>An endpoint that exists in YAML only.</summary>
public sealed class FurtherSpecTests : SimulatorTestBase
{
    private const string Claps = """
        endpoints:
          Claps:
            doc: Who clapped for what.
            operations:
              List:
                http: GET /{media_id}/claps
                doc: Lists who clapped for a post.
                scopes: [threads_basic, threads_manage_insights]
                returns: page<Clap>
                parameters:
                  media_id: { in: path, type: id, doc: Id of the post. }
                  limit: { in: query, type: int, min: 1, max: page_size, default: 25, doc: Items of one page. }
              Add:
                http: POST /{media_id}/claps
                doc: Claps for a post.
                scopes: [threads_basic]
                returns: Clap
                parameters:
                  media_id: { in: path, type: id, doc: Id of the post. }
                  strength: { in: form, type: double, required: true, min: 0, max: 1, doc: How much. }
              Get:
                http: GET /{clap_id}
                doc: Reads a clap.
                scopes: [threads_basic]
                returns: Clap
                parameters:
                  clap_id: { in: path, type: id, doc: Id of the clap. }
              Remove:
                http: DELETE /{clap_id}
                doc: Takes a clap back.
                scopes: [threads_basic]
                returns: ActionResult
                parameters:
                  clap_id: { in: path, type: id, doc: Id of the clap. }
          Keepsakes:
            doc: What was kept.
            operations:
              List:
                http: GET /keepsakes
                doc: Lists what was kept.
                scopes: [threads_basic]
                returns: page<Keepsake>
                parameters:
                  limit: { in: query, type: int, min: 1, max: 2, doc: Items of one page. }
              Get:
                http: GET /{keepsake_id}
                doc: Reads what was kept.
                scopes: [threads_basic]
                returns: Keepsake
                parameters:
                  keepsake_id: { in: path, type: id, doc: Id of what was kept. }
              Forget:
                http: DELETE /{user_id}
                doc: Forgets all that a user kept.
                scopes: [threads_basic]
                returns: ActionResult
                parameters:
                  user_id: { in: path, type: id, doc: Id of the user. }
        models:
          Keepsake:
            doc: What was kept.
            usage: both
            properties:
              id: { type: id, doc: Its id. }
              owner_id: { type: id, doc: Who kept it. }
              color: { type: string, min_length: 2, max_length: 5, doc: Its color. }
              stars: { type: int, min: 3, max: 5, doc: How good it is. }
              tags: { type: list<string>, min_items: 2, doc: Its tags. }
          Clap:
            doc: One clap.
            properties:
              id: { type: id, doc: Id of the clap. }
              username: { type: string, doc: Who clapped. }
              timestamp: { type: timestamp, doc: When. }
              strength: { type: double, doc: How much. }
        """;

    [Fact]
    public async Task A_new_endpoint_is_served_with_samples_of_its_model()
    {
        var page = await GetAsync("/v1.0/123/claps", Ada.AccessToken);
        var clap = await PostAsync("/v1.0/123/claps", Ada.AccessToken, ("strength", "0.75"));

        Assert.Equal(["id", "username", "timestamp", "strength"], page.Data[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal("2026-05-04T12:10:10+0000", page.Data[0].GetProperty("timestamp").GetString());
        Assert.Equal(0.75, clap.Json.GetProperty("strength").GetDouble());
    }

    [Fact]
    public async Task What_is_created_has_an_id_of_its_own_which_can_be_read_and_deleted_once()
    {
        var first = Id((await PostAsync("/v1.0/123/claps", Ada.AccessToken, ("strength", "0.5"))).Json);
        var second = Id((await PostAsync("/v1.0/123/claps", Ada.AccessToken, ("strength", "0.5"))).Json);

        Assert.Equal(3, new[] { first, second, "123" }.Distinct().Count());
        Assert.Equal(first, Id((await GetAsync($"/v1.0/{first}", Ada.AccessToken)).Json));
        Assert.True((await DeleteAsync(first)).Json.GetProperty("success").GetBoolean());
        Assert.Equal((100, 33), Codes(await DeleteAsync(first)));
        Assert.Equal((100, 33), Codes(await GetAsync($"/v1.0/{first}", Ada.AccessToken)));
        Assert.Equal(second, Id((await GetAsync($"/v1.0/{second}", Ada.AccessToken)).Json));
    }

    [Fact]
    public async Task What_is_listed_can_be_read_by_its_id_and_stays_the_same()
    {
        var listed = (await GetAsync("/v1.0/123/claps", Ada.AccessToken)).Data.Select(Id).ToList();
        var again = (await GetAsync("/v1.0/123/claps", Ada.AccessToken)).Data.Select(Id).ToList();
        var elsewhere = (await GetAsync("/v1.0/124/claps", Ada.AccessToken)).Data.Select(Id).ToList();

        Assert.Equal(listed, again);
        Assert.Empty(listed.Intersect(elsewhere));
        Assert.Equal(listed[1], Id((await GetAsync($"/v1.0/{listed[1]}", Ada.AccessToken)).Json));
    }

    [Fact]
    public async Task Of_operations_that_share_a_path_the_id_selects_one()
    {
        var keepsake = (await GetAsync("/v1.0/keepsakes", Ada.AccessToken)).Data[0];
        var post = Id((await GetAsync("/v1.0/me/threads", Ada.AccessToken)).Data[0]);

        var read = await GetAsync($"/v1.0/{Id(keepsake)}", Ada.AccessToken);

        Assert.True(read.Json.TryGetProperty("stars", out _));
        Assert.True((await GetAsync($"/v1.0/{post}?fields=permalink", Ada.AccessToken)).Json.TryGetProperty("permalink", out _));
        Assert.Equal((100, 33), Codes(await GetAsync($"/v1.0/{keepsake.GetProperty("owner_id").GetString()}", Ada.AccessToken)));
        Assert.True((await DeleteAsync("me")).Json.GetProperty("success").GetBoolean());
        Assert.Equal(post, (await DeleteAsync(post)).Json.GetProperty("deleted_id").GetString());
    }

    [Fact]
    public async Task An_operation_without_a_handler_does_not_take_the_ids_of_others()
    {
        var keepsake = Id((await GetAsync("/v1.0/keepsakes", Ada.AccessToken)).Data[0]);
        var place = Id((await GetAsync("/v1.0/location_search?q=Berlin", Ada.AccessToken)).Data[0]);

        foreach (var id in new[] { "404404404", place, keepsake })
        {
            Assert.Equal((100, 33), Codes(await DeleteAsync(id)));
        }
    }

    [Fact]
    public async Task Samples_keep_the_bounds_of_their_model_and_of_the_operation()
    {
        var page = (await GetAsync("/v1.0/keepsakes", Ada.AccessToken)).Data;
        var keepsake = page[0];

        Assert.Equal(2, page.Count);
        Assert.Equal(5, keepsake.GetProperty("color").GetString()!.Length);
        Assert.Equal(3, keepsake.GetProperty("stars").GetInt32());
        Assert.Equal(2, keepsake.GetProperty("tags").GetArrayLength());
    }

    [Fact]
    public async Task A_new_endpoint_keeps_the_rules_of_its_YAML()
    {
        var limit = await GetAsync("/v1.0/123/claps?limit=101", Ada.AccessToken);
        var scope = await GetAsync("/v1.0/123/claps", Simulator.CreateAccessToken(Ada, ThreadsScope.Basic));
        var missing = await PostAsync("/v1.0/123/claps", Ada.AccessToken);
        var tooMuch = await PostAsync("/v1.0/123/claps", Ada.AccessToken, ("strength", "2"));
        var token = await GetAsync("/v1.0/123/claps");

        Assert.Equal([100, 10, 100, 100, 104], new[] { limit, scope, missing, tooMuch, token }.Select(answer => answer.Code));
        Assert.Equal("The parameter strength is required", missing.Message);
    }

    [Fact]
    public async Task A_page_of_samples_is_cut_to_its_limit()
    {
        var page = await GetAsync("/v1.0/123/claps?limit=2", Ada.AccessToken);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(2, page.Data.Count);
    }

    [Fact]
    public async Task A_fault_in_the_YAML_says_where_it_is()
    {
        var options = new ThreadsSimulatorOptions();
        options.SpecFiles.Add(("wrong.yaml", "endpoints:\n  Claps:\n    doc: Who clapped for what.\n    oprations: {}\n"));

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => ThreadsSimulator.StartAsync(options, Cancel));

        Assert.Contains("wrong.yaml(4,5)", fault.Message, StringComparison.Ordinal);
    }

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;

    private static (int Code, int? Subcode) Codes(RawAnswer answer) => (answer.Code, answer.Subcode);

    private Task<RawAnswer> DeleteAsync(string id) =>
        RawAnswer.SendAsync(Http, HttpMethod.Delete, $"/v1.0/{id}", Ada.AccessToken, null, Cancel);

    protected override void Configure(ThreadsSimulatorOptions options) => options.SpecFiles.Add(("claps.yaml", Claps));
}
