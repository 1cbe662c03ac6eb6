using Microsoft.CodeAnalysis;
using ThreadsSdk.Generator.Tests.Running;
using Xunit;

namespace ThreadsSdk.Generator.Tests;

/// <summary>What becomes of the SDK when the YAML alone grows: it compiles, and these snapshots move and no others.</summary>
public sealed class GrowthTests
{
    private const string NewGroup = """
        endpoints:
          Glows:
            doc: Who glowed where.
            operations:
              List:
                http: GET /{media_id}/glows
                doc: Lists who glowed.
                scopes: [threads_basic]
                returns: page<Glow>
                parameters:
                  use: [cursors]
                  media_id: { in: path, type: id, doc: Id of the post. }
              Add:
                http: POST /{media_id}/glows
                doc: Glows.
                returns: Glow
                parameters:
                  media_id: { in: path, type: id, doc: Id of the post. }
              Remove:
                http: DELETE /{glow_id}
                doc: Glows no more.
                returns: ActionResult
                parameters:
                  glow_id: { in: path, type: id, doc: Id of the glow. }
        models:
          Glow: { doc: One glow., properties: { id: { type: id, doc: Its id. } } }
        """;

    private const string Operation = """
        Polish:
          http: POST /{media_id}/polish
          doc: Polishes a post.
          returns: ActionResult
          parameters: { media_id: { in: path, type: id, doc: Id of the post. } }
        """;

    private const string Error = """
        too_bright: { code: 100, subcode: 4279998, kind: invalid_request, retry: never, message: Too bright, doc: Too bright., advice: Dim it. }
        """;

    private const string Webhook = "glows: { name: Glow, topic: moderate, payload: PublishWebhook, doc: Someone glowed. }";

    private static readonly Lazy<GeneratorRun> Before = new(() => GeneratorRun.Of(Repository.Spec));

    private static readonly Dictionary<string, (Func<SpecGrowth, SpecGrowth> Change, string[] Moves)> Changes = new()
    {
        ["an endpoint in a new group"] = (
            spec => spec.AddFile("glows.yaml", NewGroup),
            [
                "Endpoints.GlowsApi",
                "Endpoints.GlowsListOptions",
                "Endpoints.GlowsOperations",
                "Endpoints.IGlowsApi",
                "IThreadsClient",
                "Models.Glow",
                "Models.Glow.Serialization",
                "Runtime.ThreadsGroups",
                "ThreadsClient",
                "ThreadsJson",
                "ThreadsOperationNames",
            ]
        ),
        ["an endpoint in a group that exists"] = (
            spec => spec.Add("/endpoints/Embeds/operations", Operation),
            ["Endpoints.EmbedsApi", "Endpoints.EmbedsOperations", "Endpoints.IEmbedsApi", "ThreadsOperationNames"]
        ),
        ["a field"] = (
            spec =>
                spec.Add("/models/Location/properties", "glow: { type: bool, doc: Whether it glows. }")
                    .AddItem("/fieldsets/LocationDetails/fields", "glow"),
            ["Endpoints.LocationsApi", "Fields.LocationFields", "Models.Location", "Models.Location.Serialization"]
        ),
        ["a value of an enum"] = (spec => spec.Add("/enums/MediaType/values", "GLOW: { doc: A glow. }"), ["Enums.MediaType"]),
        ["an error"] = (spec => spec.Add("/errors", Error), ["ThreadsError"]),
        ["a limit"] = (
            spec => spec.Set("/limits/post_text_length/value", "512"),
            ["Endpoints.CreateContainerOptions", "Endpoints.PublishingApi", "ThreadsLimits"]
        ),
        ["a metric"] = (
            spec => spec.Add("/metrics/MediaInsights/metrics", "glows: { kind: value, doc: The number of glows. }"),
            ["Enums.MediaMetric", "Insights.MediaInsights"]
        ),
        ["a webhook"] = (spec => spec.Add("/webhooks", Webhook), ["Enums.WebhookField", "Webhooks.WebhookChange"]),
        ["a parameter"] = (
            spec =>
                spec.Add(
                    "/endpoints/Publishing/operations/CreateContainer/parameters",
                    "glow: { in: form, type: bool, doc: Whether it glows. }"
                ),
            ["Endpoints.CreateContainerOptions", "Endpoints.PublishingApi", "Endpoints.PublishingOperations"]
        ),
        ["the end of a parameter that publishing sends"] = (
            spec =>
                spec.Add(
                    "/endpoints/Publishing/operations/CreateContainer/parameters/auto_publish_text",
                    "deprecated: { announced: 2026-01-01, ends: 2099-01-01, use: text }"
                ),
            ["Endpoints.CreateContainerOptions"]
        ),
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_these_snapshots_move_when_the_spec_grows_by(string name)
    {
        var (change, moves) = Changes[name];

        var run = GeneratorRun.Of([.. change(SpecGrowth.Start).Files]);

        Assert.Empty(run.Diagnostics);
        var moved = run.Files.Where(file => Before.Value.Files.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key).ToList();
        Assert.True(moves.SequenceEqual(moved), $"These snapshots moved: {string.Join(", ", moved)}");
        Assert.Empty(Before.Value.Files.Keys.Except(run.Files.Keys));
    }

    /// <summary>All changes at once: the compiler takes its time.</summary>
    [Fact]
    public void Code_of_the_sdk_compiles_when_the_spec_grows_and_what_Meta_ends_is_no_error()
    {
        var run = GeneratorRun.Of([.. Changes.Values.Aggregate(SpecGrowth.Start, (spec, change) => change.Change(spec)).Files]);
        var before = Handwritten.CompileAllWith(Before.Value.Files).Where(IsError).Select(error => error.ToString()).ToHashSet();

        var after = Handwritten.CompileAllWith(run.Files);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(after.Where(IsError).Select(error => error.ToString()).Except(before));
        Assert.Contains(after, warning => warning.Id == "CS0618" && warning.ToString().Contains("Will be ended", StringComparison.Ordinal));
        Assert.DoesNotContain(
            after,
            warning => warning.Id == "CS0618" && warning.Location.GetLineSpan().Path.EndsWith(".g.cs", StringComparison.Ordinal)
        );
        Assert.Contains("$(WarningsNotAsErrors);CS0612;CS0618", Repository.ReadText("Directory.Build.props"), StringComparison.Ordinal);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
