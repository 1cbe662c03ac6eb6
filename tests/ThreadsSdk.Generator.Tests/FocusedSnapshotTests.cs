using ThreadsSdk.Generator.Tests.Running;
using Xunit;

namespace ThreadsSdk.Generator.Tests;

/// <summary>One declaration of YAML at a time, and the file it becomes.</summary>
[Trait("Category", "Snapshot")]
public sealed class FocusedSnapshotTests
{
    [Fact]
    public Task Enum_is_open_to_values_it_does_not_know() =>
        Verify(
            "Enums.Shape",
            """
            enums:
              Shape:
                doc: A shape.
                values:
                  ROUND: { doc: Round., aliases: [round], advice: Roll it. }
            """
        );

    [Fact]
    public Task Model_reads_and_writes_itself() =>
        Verify(
            "Models.Place",
            """
            models:
              Place:
                doc: A place.
                properties:
                  id: { type: id, doc: Its id. }
                  opened: { type: timestamp, doc: When it was opened. }
            """
        );

    [Fact]
    public Task Model_that_is_sent_checks_its_bounds() =>
        Verify(
            "Models.Draft",
            """
            models:
              Draft:
                doc: A draft.
                usage: request
                properties:
                  text: { type: string, required: true, max_length: text_length, doc: Its text. }
            """
        );

    [Fact]
    public Task Fieldset_becomes_a_mask() =>
        Verify(
            "Fields.ReplyFields",
            """
            fieldsets:
              AllOfReply: { model: Reply, default: true, doc: All of it., fields: [id] }
            """
        );

    [Fact]
    public Task Operation_checks_before_it_sends() =>
        Verify(
            "Endpoints.PostsApi",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  Write:
                    http: POST /{user_id}/posts
                    doc: Writes a post.
                    returns: Note
                    parameters:
                      user_id: { in: path, type: id, doc: Id of the user. }
                      text: { in: form, type: string, required: true, max_length: text_length, doc: Text of the post. }
                      color: { in: form, type: Color, send: RED, doc: Its color. }
            """
        );

    [Fact]
    public Task Operation_that_returns_a_page_has_a_method_for_all_pages() =>
        Verify(
            "Endpoints.IPostsApi",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  List:
                    http: GET /posts
                    doc: Lists posts.
                    returns: page<Note>
                    parameters:
                      before: { in: query, type: string, excludes: [after], doc: Cursor of a page. }
                      after: { in: query, type: string, excludes: [before], doc: Cursor of a page. }
            """
        );

    [Fact]
    public void Nothing_is_written_when_there_is_no_spec() => Assert.Empty(GeneratorRun.Of().Files);

    /// <summary>The file of that name, written from the YAML and what stands around it.</summary>
    private static Task Verify(string name, string yaml)
    {
        var run = GeneratorRun.Of(("background.yaml", Background.Yaml), ("focus.yaml", yaml));

        Assert.Empty(run.Diagnostics);
        return Snapshot.Verify(new Dictionary<string, string> { [name] = run.Files[name] });
    }
}
