using Microsoft.CodeAnalysis;
using ThreadsSdk.Generator.Tests.Running;
using Xunit;

namespace ThreadsSdk.Generator.Tests.Caching;

/// <summary>An edit costs what it touches.</summary>
public sealed class CachingTests
{
    private readonly GeneratorRun _first = GeneratorRun.Of(Repository.Sample);

    [Fact]
    public void Nothing_runs_again_when_nothing_changed()
    {
        var second = _first.Again();

        Assert.Empty(second.Written);
        Assert.All(second.Reasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Nothing_runs_again_when_CSharp_is_edited()
    {
        var second = _first.AddCSharp("class Unrelated;");

        Assert.Empty(second.Written);
        Assert.All(second.Reasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Nothing_is_written_again_when_a_comment_moves_all_lines()
    {
        var second = _first.Edit("models.yaml", "enums:\n", "# A comment.\n\nenums:\n");

        Assert.Empty(second.Written);
        Assert.All(
            second.ReasonsOf(TrackingNames.Contents),
            reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached)
        );
    }

    [Fact]
    public void Diagnostics_move_with_the_lines()
    {
        var first = GeneratorRun.Of(("a.yaml", "scopes:\n  threads_basic: { dok: Read. }"));

        var second = first.Edit("a.yaml", "scopes:", "# A comment.\nscopes:");

        Assert.All(first.Diagnostics, diagnostic => Assert.Equal(1, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
        Assert.All(second.Diagnostics, diagnostic => Assert.Equal(2, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public void One_file_is_read_again_when_one_was_edited()
    {
        var second = _first.Edit("models.yaml", "doc: Blue.", "doc: Dark blue.");

        Assert.Single(second.ReasonsOf(TrackingNames.Files), reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void Interface_is_written_again_when_the_doc_of_an_operation_changed()
    {
        var second = _first.Edit("endpoints.yaml", "doc: Reads a note.", "doc: Reads one note.");

        Assert.Equal(["Endpoints.INotesApi"], second.Written);
    }

    [Fact]
    public void Client_and_operations_are_written_again_when_the_path_of_an_operation_changed()
    {
        var second = _first.Edit("endpoints.yaml", "http: POST /notes", "http: POST /notes/new");

        Assert.Equal(["Endpoints.INotesApi", "Endpoints.NotesApi", "Endpoints.NotesOperations"], second.Written);
    }

    [Fact]
    public void Group_is_written_again_when_a_bound_changed()
    {
        var second = _first.Edit("endpoints.yaml", "max_items: 9,", "max_items: 8,");

        Assert.Equal(
            ["Endpoints.INotesApi", "Endpoints.NotesApi", "Endpoints.NotesOperations", "Endpoints.NotesWriteOptions"],
            second.Written
        );
    }

    [Fact]
    public void Options_are_written_again_with_their_interface_when_the_doc_of_a_parameter_changed()
    {
        var second = _first.Edit("endpoints.yaml", "doc: Labels of the note.", "doc: What it is labelled with.");

        Assert.Equal(["Endpoints.INotesApi", "Endpoints.NotesWriteOptions"], second.Written);
    }

    [Fact]
    public void Record_of_a_set_is_written_again_with_the_interface_when_the_doc_of_a_parameter_changed()
    {
        var second = _first.Edit("endpoints.yaml", "doc: Items of a page.", "doc: How many to read.");

        Assert.Equal(["Endpoints.INotesApi", "Endpoints.PageOptions"], second.Written);
    }

    [Fact]
    public void Model_and_its_fields_are_written_again_when_the_doc_of_a_property_changed()
    {
        var second = _first.Edit("models.yaml", "doc: Who wrote it.", "doc: The author.");

        Assert.Equal(["Fields.NoteFields", "Models.Note", "Models.Note.Serialization"], second.Written);
    }

    [Fact]
    public void Enum_is_written_again_when_a_value_changed()
    {
        var second = _first.Edit("models.yaml", "doc: Blue.", "doc: Dark blue.");

        Assert.Equal(["Enums.Color"], second.Written);
    }

    [Fact]
    public void Errors_are_written_again_with_the_interfaces_that_name_them()
    {
        var second = _first.Edit("api.yaml", "doc: The token has expired.", "doc: The token is too old.");

        Assert.Equal(["Endpoints.INotesApi", "ThreadsError"], second.Written);
    }

    [Fact]
    public void Operations_are_written_again_when_the_version_changed()
    {
        var second = _first.Edit("api.yaml", "version: v2.0", "version: v2.1");

        Assert.Equal(["Endpoints.NotesOperations", "Endpoints.TokensOperations", "ThreadsApi", "WireNames"], second.Written);
    }

    [Fact]
    public void New_model_writes_itself_and_the_table_of_types()
    {
        var second = _first.Edit(
            "models.yaml",
            "\nfieldsets:\n",
            "  Guest: { doc: A guest., properties: { id: { type: id, doc: Its id. } } }\n\nfieldsets:\n"
        );

        Assert.Equal(["Models.Guest", "Models.Guest.Serialization", "ThreadsJson"], second.Written);
    }

    [Fact]
    public void Files_of_what_was_deleted_are_gone()
    {
        var second = _first.Delete("endpoints.yaml");

        Assert.DoesNotContain("Endpoints.NotesApi", second.Files.Keys);
        Assert.Contains("Models.Note", second.Files.Keys);
    }
}
