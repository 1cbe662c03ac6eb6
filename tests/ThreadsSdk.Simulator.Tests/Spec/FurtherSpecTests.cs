using System.Net;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Spec;

/// <summary>An endpoint that exists in YAML only.</summary>
public sealed class FurtherSpecTests : SimulatorTestBase
{
    private const string Likes = """
        endpoints:
          Likes:
            doc: Who liked what.
            operations:
              List:
                http: GET /{media_id}/likes
                doc: Lists who liked a post.
                scopes: [threads_basic, threads_manage_insights]
                returns: page<Like>
                parameters:
                  media_id: { in: path, type: id, doc: Id of the post. }
                  limit: { in: query, type: int, min: 1, max: page_size, default: 25, doc: Items of one page. }
              Add:
                http: POST /{media_id}/likes
                doc: Likes a post.
                scopes: [threads_basic]
                returns: Like
                parameters:
                  media_id: { in: path, type: id, doc: Id of the post. }
                  strength: { in: form, type: double, required: true, min: 0, max: 1, doc: How much. }
        models:
          Like:
            doc: One like.
            properties:
              id: { type: id, doc: Id of the like. }
              username: { type: string, doc: Who liked it. }
              timestamp: { type: timestamp, doc: When. }
        """;

    [Fact]
    public async Task A_new_endpoint_is_served_with_samples_of_its_model()
    {
        var page = await GetAsync("/v1.0/123/likes", Ada.AccessToken);
        var like = await PostAsync("/v1.0/123/likes", Ada.AccessToken, ("strength", "0.5"));

        Assert.Equal(["id", "username", "timestamp"], page.Data[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal("2026-05-04T12:10:10+0000", page.Data[0].GetProperty("timestamp").GetString());
        Assert.Equal("123", like.Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_new_endpoint_keeps_the_rules_of_its_YAML()
    {
        var limit = await GetAsync("/v1.0/123/likes?limit=101", Ada.AccessToken);
        var scope = await GetAsync("/v1.0/123/likes", Simulator.CreateAccessToken(Ada, ThreadsScope.Basic));
        var missing = await PostAsync("/v1.0/123/likes", Ada.AccessToken);
        var tooMuch = await PostAsync("/v1.0/123/likes", Ada.AccessToken, ("strength", "2"));
        var token = await GetAsync("/v1.0/123/likes");

        Assert.Equal([100, 10, 100, 100, 104], new[] { limit, scope, missing, tooMuch, token }.Select(answer => answer.Code));
        Assert.Equal("The parameter strength is required", missing.Message);
    }

    [Fact]
    public async Task A_page_of_samples_is_cut_to_its_limit()
    {
        var page = await GetAsync("/v1.0/123/likes?limit=2", Ada.AccessToken);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(2, page.Data.Count);
    }

    [Fact]
    public async Task A_fault_in_the_YAML_says_where_it_is()
    {
        var options = new ThreadsSimulatorOptions();
        options.SpecFiles.Add(("wrong.yaml", "endpoints:\n  Likes:\n    doc: Who liked what.\n    oprations: {}\n"));

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => ThreadsSimulator.StartAsync(options, Cancel));

        Assert.Contains("wrong.yaml(4,5)", fault.Message, StringComparison.Ordinal);
    }

    protected override void Configure(ThreadsSimulatorOptions options) => options.SpecFiles.Add(("likes.yaml", Likes));
}
