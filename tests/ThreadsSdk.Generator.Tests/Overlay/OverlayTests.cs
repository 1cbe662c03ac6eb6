using Microsoft.CodeAnalysis;
using ThreadsSdk.Generator.Tests.Running;
using Xunit;

namespace ThreadsSdk.Generator.Tests.Overlay;

/// <summary>What the YAML of somebody's own project becomes. What it does is tried in ThreadsSdk.Overlay.Tests, as C# 14.</summary>
public sealed class OverlayTests
{
    private static readonly IReadOnlyDictionary<string, string> Sdk = GeneratorRun.Of(Repository.Spec).Files;

    [Fact]
    public void Additions_compile_as_CSharp_12_in_a_project_that_sees_no_internals()
    {
        var run = GeneratorRun.OfOverlay(Repository.Overlay);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(Handwritten.CompileElsewhere(Sdk, run.Files));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/ThreadsSdk.Generator.Package/README.md")]
    public void Example_of_a_readme_compiles(string path)
    {
        var yaml = Repository.ReadText(path).Split("```yaml\n")[1].Split("```")[0];

        var run = GeneratorRun.OfOverlay(("likes.yaml", yaml));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("Additions.MediaAdditions", run.Files.Keys);
        Assert.Empty(Handwritten.CompileElsewhere(Sdk, run.Files));
    }

    [Fact]
    public void Additions_are_methods_before_CSharp_14()
    {
        var files = GeneratorRun.OfOverlay(Repository.Overlay).Files;

        Assert.Contains("public static ILikesApi Likes(this IThreadsClient value)", files["Additions.ThreadsClientAdditions"]);
        Assert.Contains("public static long? LikeCount(this Media value)", files["Additions.MediaAdditions"]);
        Assert.Contains("public static MediaFields LikeCount => MediaFields.Of(\"like_count\");", files["Additions.MediaFieldsAdditions"]);
    }

    [Fact]
    public void Nothing_of_the_sdk_is_written_again() =>
        Assert.Equal(
            [
                "Additions.MediaAdditions",
                "Additions.MediaApiAdditions",
                "Additions.MediaFieldsAdditions",
                "Additions.MediaInsightsAdditions",
                "Additions.MediaMetricAdditions",
                "Additions.MediaTypeAdditions",
                "Additions.ThreadsClientAdditions",
                "Additions.ThreadsErrorAdditions",
                "Additions.ThreadsScopeAdditions",
                "Endpoints.ILikesApi",
                "Endpoints.LikesAddOptions",
                "Endpoints.LikesApi",
                "Endpoints.LikesListOptions",
                "Endpoints.LikesOperations",
                "Endpoints.MediaListLikedOptions",
                "Endpoints.MediaOperations",
                "Enums.Reaction",
                "Fields.LikeFields",
                "Models.Like",
                "Models.Like.Serialization",
                "Models.LikeSummary",
                "Models.LikeSummary.Serialization",
                "ThreadsLimitsAdditions",
                "ThreadsOverlay",
                "ThreadsQuotasAdditions",
            ],
            GeneratorRun.OfOverlay(Repository.Overlay).Files.Keys
        );

    [Fact]
    public void Project_without_yaml_gets_nothing()
    {
        var run = GeneratorRun.OfOverlay();

        Assert.Empty(run.Files);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Nothing_runs_again_when_CSharp_is_edited()
    {
        var second = GeneratorRun.OfOverlay(Repository.Overlay).AddCSharp("class Unrelated;");

        Assert.Empty(second.Written);
        Assert.All(second.Reasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Edit_writes_what_it_touches()
    {
        var second = GeneratorRun.OfOverlay(Repository.Overlay).Edit("likes.yaml", "doc: A story.", "doc: A story of a day.");

        Assert.Equal("Additions.MediaTypeAdditions", string.Join(" ", second.Written));
    }

    [Fact]
    public void Parameter_named_like_a_local_of_the_code_compiles()
    {
        var run = GeneratorRun.OfOverlay(
            (
                "likes.yaml",
                """
                endpoints:
                  Media:
                    operations:
                      ListLikes:
                        http: GET /{media_id}/likes
                        doc: Lists likes.
                        returns: page<Media>
                        parameters:
                          use: [cursors]
                          media_id: { in: path, type: id, doc: Id of the post. }
                          token: { in: query, type: string, required: true, doc: A token. }
                """
            )
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(Handwritten.CompileElsewhere(Sdk, run.Files));
    }

    [Fact]
    public void Two_files_add_to_the_same_model()
    {
        var run = GeneratorRun.OfOverlay(
            ("a.yaml", "models: { Media: { properties: { like_count: { type: long, doc: Likes. } } } }"),
            ("b.yaml", "models: { Media: { properties: { save_count: { type: long, doc: Saves. } } } }")
        );

        Assert.Empty(run.Diagnostics);
        Assert.Contains(" LikeCount(", run.Files["Additions.MediaAdditions"]);
        Assert.Contains(" SaveCount(", run.Files["Additions.MediaAdditions"]);
    }

    [Fact]
    public void What_the_sdk_has_by_now_is_a_warning_and_not_written()
    {
        var run = GeneratorRun.OfOverlay(
            (
                "likes.yaml",
                """
                models:
                  Media:
                    properties:
                      text: { type: long, doc: Text. }
                      like_count: { type: long, doc: Likes. }
                """
            )
        );

        Assert.Equal(
            "likes.yaml(4,7): warning TSDK0021: this version of ThreadsSdk has 'text' itself, and uses its own; delete it here",
            Assert.Single(run.Diagnostics).ToString()
        );
        Assert.DoesNotContain(" Text(", run.Files["Additions.MediaAdditions"]);
    }

    [Fact]
    public void Name_of_a_type_of_the_sdk_is_an_error_in_the_overlay_however_small_that_type_is()
    {
        var run = GeneratorRun.OfOverlay(
            ("likes.yaml", "enums:\n  ActionResult: { doc: A result., values: { A: { doc: A. }, B: { doc: B. }, C: { doc: C. } } }\n")
        );

        Assert.Equal(
            "likes.yaml(2,3): error TSDK0011: the model 'ActionResult' and the enum 'ActionResult' would both be 'ActionResult' in C#",
            Assert.Single(run.Diagnostics).ToString()
        );
    }

    [Theory]
    [InlineData("api: { doc: A. }", "likes.yaml(1,1)", "the section 'api' belongs to the SDK; an overlay cannot have it")]
    [InlineData(
        "models: { Media: { doc: Mine., properties: { like_count: { type: long, doc: Likes. } } } }",
        "likes.yaml(1,25)",
        "'Media' is the SDK's own: an overlay adds properties to it, and changes nothing else"
    )]
    [InlineData(
        "models: { PollAttachment: { properties: { color: { type: string, doc: Color. } } } }",
        "likes.yaml(1,43)",
        "'PollAttachment' is only sent, so that nothing can be read of it; give the parameter that sends it in an operation of your own"
    )]
    [InlineData(
        "enums: { MediaMetric: { values: { SAVES: { doc: Saves. } } } }",
        "likes.yaml(1,10)",
        "'MediaMetric' is made of the scopes, of a set of metrics or of the webhooks; add to those"
    )]
    [InlineData(
        "models: { GraphError: { properties: { hint: { type: string, doc: Hint. } } } }",
        "likes.yaml(1,11)",
        "'GraphError' is plumbing of the SDK that users do not see, so that nothing can be added to it"
    )]
    [InlineData(
        "models: { Media: { properties: { like_count: { type: long, required: true, doc: Likes. } } } }",
        "likes.yaml(1,70)",
        "'required' means nothing on a property that is added to a model of the SDK"
    )]
    [InlineData(
        "models: { Media: { properties: { liked_at: { type: timestamp, ends_day: LikedOn, doc: When. } } } }",
        "likes.yaml(1,73)",
        "'ends_day' means nothing on a property that is added to a model of the SDK"
    )]
    [InlineData(
        "models: { Media: { usage: both, properties: { likes: { type: long, doc: Likes. } } } }",
        "likes.yaml(1,27)",
        "'Media' is the SDK's own: an overlay adds properties to it, and changes nothing else"
    )]
    [InlineData(
        "models: { Media: { properties: { likes: { type: long, min: 1, doc: Likes. } } } }",
        "likes.yaml(1,60)",
        "'min' means nothing on a property that is added to a model of the SDK"
    )]
    [InlineData(
        "enums: { ContainerError: { values: { STORY: { doc: Story., advice: Wait. } } } }",
        "likes.yaml(1,68)",
        "'advice' means nothing on a value that is added to an enum of the SDK"
    )]
    [InlineData(
        "fieldsets: { Least: { model: ActionResult, default: true, doc: Least., fields: [success] } }",
        "likes.yaml(1,30)",
        "the SDK has no field mask for 'ActionResult', so that no fieldset can be over it; declare a model of your own"
    )]
    [InlineData(
        "fieldsets: { Least: { model: Paging, default: true, doc: Least., fields: [cursors] } }",
        "likes.yaml(1,30)",
        "the SDK has no field mask for 'Paging', so that no fieldset can be over it; declare a model of your own"
    )]
    public void What_an_overlay_cannot_do_is_an_error_at_its_place(string yaml, string place, string message)
    {
        var run = GeneratorRun.OfOverlay(("likes.yaml", yaml));

        Assert.Empty(Handwritten.CompileElsewhere(Sdk, run.Files));
        Assert.Contains($"{place}: error TSDK0022: {message}", run.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [InlineData("api: {}", "TSDK0022: the section 'api' belongs to the SDK; an overlay cannot have it")]
    [InlineData(
        "models: { Meida: { properties: { likes: { type: long, doc: Likes. } } } }",
        "TSDK0009: there is no model 'Meida'; did you mean 'Media'?"
    )]
    [InlineData(
        "models: { MediaType: { properties: { likes: { type: long, doc: Likes. } } } }",
        "TSDK0009: there is no model 'MediaType'; it is an enum, below 'enums'"
    )]
    [InlineData(
        "metrics: { MediaInsight: { metrics: { saves: { kind: value, doc: Saves. } } } }",
        "TSDK0009: there is no metric set 'MediaInsight'; did you mean 'MediaInsights'?"
    )]
    [InlineData(
        "fieldsets: { OwnPosts: { fields: [id] } }",
        "TSDK0021: this version of ThreadsSdk has 'OwnPosts' itself, and uses its own; delete it here"
    )]
    [InlineData("fieldsets: { Few: { model: Media, fields: [id] } }", "TSDK0005: The fieldset 'Few' has no 'doc'")]
    [InlineData("fieldsets: { Few: { doc: Few., fields: [id] } }", "TSDK0003: The fieldset 'Few' needs 'model'")]
    [InlineData("models: { Like: { properties: { id: { type: id, doc: Id. } } } }", "TSDK0005: The model 'Like' has no 'doc'")]
    [InlineData("enums: { Mood: { values: { GOOD: { doc: Good. } } } }", "TSDK0005: The enum 'Mood' has no 'doc'")]
    [InlineData(
        "metrics: { Moods: { doc: Moods., metrics: { good: { kind: value, doc: Good. } } } }",
        "TSDK0003: The metric set 'Moods' needs 'enum'"
    )]
    [InlineData(
        "models: { Media: { properties: { likes: { type: list<Medai>, doc: Likes. } } } }",
        "TSDK0008: there is no type 'Medai'; did you mean 'Media'?"
    )]
    [InlineData(
        "models: { MediaAdditions: { doc: Mine., properties: { id: { type: id, doc: Id. } } } }",
        "TSDK0024: 'MediaAdditions' is the name of a type that is written for what a project adds"
    )]
    [InlineData(
        "models: { Media: { properties: { media_fields: { type: string, doc: Fields. } } } }",
        "TSDK0024: 'MediaFields' is the name of a type that is written for what a project adds, or that its code needs"
    )]
    [InlineData(
        "limits: { threads_limits_additions: { value: 1, unit: items, doc: Limit. } }",
        "TSDK0024: 'ThreadsLimitsAdditions' is the name of a type that is written for what a project adds, or that its code needs"
    )]
    [InlineData(
        "scopes: { threads_new: { name: ThreadsScopeAdditions, doc: New. } }",
        "TSDK0024: 'ThreadsScopeAdditions' is the name of a type that is written for what a project adds, or that its code needs"
    )]
    [InlineData(
        "metrics: { MediaInsights: { metrics: { media_insights_additions: { kind: value, doc: New. } } } }",
        "TSDK0024: 'MediaInsightsAdditions' is the name of a type that is written for what a project adds, or that its code needs"
    )]
    public void Mistake_is_an_error_as_in_the_sdk(string yaml, string message)
    {
        var run = GeneratorRun.OfOverlay(("likes.yaml", yaml));

        Assert.EndsWith(message, Assert.Single(run.Diagnostics).ToString(), StringComparison.Ordinal);
        Assert.Empty(Handwritten.CompileElsewhere(Sdk, run.Files));
    }

    [Theory]
    [InlineData(
        "enums: { MediaType: { values: { TEXT: { doc: Text. } } } }",
        "likes.yaml(1,33): error TSDK0016: 'TEXT' is a text of 'TEXT_POST' already"
    )]
    [InlineData(
        "fieldsets: { Liked: { model: Media, default: true, doc: Likes., fields: [id] } }",
        "likes.yaml(1,46): error TSDK0016: the default over 'Media' is 'Post' already: only one fieldset is marked 'default: true'"
    )]
    [InlineData(
        "endpoints: { Media: { operations: { ListPage: { http: GET /likes, doc: Likes., returns: Media } } } }",
        "likes.yaml(1,37): error TSDK0011: the pages of 'List' and 'ListPage' would both be 'ListPage' in C#"
    )]
    public void What_the_sdk_has_is_not_the_mistake(string yaml, string message) =>
        Assert.Equal(message, Assert.Single(GeneratorRun.OfOverlay(("likes.yaml", yaml)).Diagnostics).ToString());

    [Fact]
    public void Member_that_is_added_twice_is_an_error_at_the_second()
    {
        var run = GeneratorRun.OfOverlay(
            ("a.yaml", "models: { Media: { properties: { like_count: { type: long, doc: Likes. } } } }"),
            ("b.yaml", "\nmodels: { Media: { properties: { like_count: { type: long, doc: Likes. } } } }")
        );

        Assert.StartsWith("b.yaml(2,34): error TSDK0007", Assert.Single(run.Diagnostics).ToString(), StringComparison.Ordinal);
    }
}
