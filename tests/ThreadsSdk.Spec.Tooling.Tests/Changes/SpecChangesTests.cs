using ThreadsSdk.Spec.Tooling.Changes;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Spec.Tooling.Tests.Changes;

public sealed class SpecChangesTests
{
    private const string Refused = "what was accepted is refused";
    private const string NotCompiled = "code that names it does not compile";
    private const string OtherType = "it has another C# type";

    private static readonly ThreadsSpecification BuiltIn = SpecSource.LoadBuiltIn().Content;
    private static readonly ThreadsSpecification Small = Edited();

    [Fact]
    public void Same_spec_has_no_changes()
    {
        var changes = SpecChanges.Compare(BuiltIn, SpecSource.Load(SpecFolder.Spec).Content);

        Assert.Empty(changes.All);
        Assert.Equal("Nothing that code could notice has changed.\n", ChangesMarkdown.Create(changes));
    }

    [Fact]
    public void Prose_dates_and_order_are_no_changes()
    {
        var changes = Change(
            ("doc: Reads a thing.", "since: 2026-01-01\n        doc: Gets one."),
            (
                "      name: { type: string, doc: Name. }\n      size: { type: int, doc: Size. }",
                "      size: { type: int, doc: Size. }\n      name: { type: string, doc: Name. }"
            )
        );

        Assert.Empty(changes.All);
    }

    [Theory]
    // What comes
    [InlineData("BLUE: { doc: Blue. }", "BLUE: { doc: Blue. }\n      GREEN: { doc: Green. }", "added value Color GREEN", null)]
    [InlineData("      success: {", "      at: { type: timestamp, doc: When. }\n      success: {", "added field Done at", null)]
    [InlineData(
        "          hide: {",
        "          why: { in: form, type: string, doc: Why. }\n          hide: {",
        "added parameter Things.Change why",
        null
    )]
    [InlineData(
        "          hide: {",
        "          why: { in: form, type: string, required: true, doc: Why. }\n          hide: {",
        "added parameter Things.Change why",
        "the method has another argument"
    )]
    [InlineData(
        "      title: {",
        "      size: { type: int, required: true, doc: Size. }\n      title: {",
        "added field Note size",
        "it must be given"
    )]
    [InlineData(
        "  things: { total: 10,",
        "  waves: { total: 5, seconds: 60, doc: Waves. }\n  things: { total: 10,",
        "added quota waves",
        null
    )]
    [InlineData(
        "      views: { kind",
        "      waves: { kind: value, doc: Waves. }\n      views: { kind",
        "added metric ThingInsights waves",
        null
    )]
    [InlineData(
        "  note_length: {",
        "  wave_length: { value: 1, unit: items, doc: Waves. }\n  note_length: {",
        "added limit wave_length",
        null
    )]
    // What goes
    [InlineData("      BLUE: { doc: Blue. }\n", "", "removed value Color BLUE", NotCompiled)]
    [InlineData("      color: { type: Color, doc: Colour. }\n", "", "removed field Thing color", NotCompiled)]
    [InlineData("      two: { type: int, doc: Two. }\n", "", "removed field Hidden two", null)]
    [InlineData("  app_rest: { doc: Rest. }\n", "", "removed scope app_rest", NotCompiled)]
    [InlineData("  notes: { total: 20, seconds: 60, doc: Notes. }\n", "", "removed quota notes", NotCompiled)]
    // What is said otherwise
    [InlineData("size: { type: int, doc", "size: { type: long, doc", "changed field Thing size type int long", OtherType)]
    [InlineData(
        "name: { type: string, doc: Name. }\n      size",
        "name: { type: url, doc: Name. }\n      size",
        "changed field Thing name type string url",
        null
    )]
    [InlineData("size: { type: int, doc", "size: { type: int, name: Bulk, doc", "changed field Thing size name Size Bulk", NotCompiled)]
    [InlineData("id: { type: id, required: true,", "id: { type: id,", "changed field Thing id required yes ", "it may be null")]
    [InlineData(
        "name: { type: string, doc: Name. }\n      size",
        "name: { type: string, required: true, doc: Name. }\n      size",
        "changed field Thing name required  yes",
        null
    )]
    [InlineData(
        "hide: { in: form, type: bool, required: true,",
        "hide: { in: form, type: bool,",
        "changed operation Things.Change arguments thingId, hide thingId",
        "the method has other arguments"
    )]
    [InlineData(
        "title: { type: string, min_length: 2,",
        "title: { type: string, min_length: 3,",
        "changed field Note title min_length 2 3",
        Refused
    )]
    [InlineData("title: { type: string, min_length: 2,", "title: { type: string,", "changed field Note title min_length 2 ", null)]
    [InlineData("title: { type: string,", "title: { type: string, max_length: 9,", "changed field Note title max_length  9", Refused)]
    [InlineData("note_length: { value: 80", "note_length: { value: 70", "changed parameter Things.Change note max_length 80 70", Refused)]
    [InlineData("note_length: { value: 80", "note_length: { value: 90", "changed parameter Things.Change note max_length 80 90", null)]
    [InlineData("note_length: { value: 80", "note_length: { value: 90", "changed limit note_length value 80 90", null)]
    [InlineData(
        "forbidden_characters: \".]\\n\"",
        "forbidden_characters: \".]\"",
        "changed parameter Things.Change note forbidden_characters ., U+000A, ] ., ]",
        null
    )]
    [InlineData(
        "forbidden_characters: \".]\\n\"",
        "forbidden_characters: \".],\\n\"",
        "changed parameter Things.Change note forbidden_characters ., U+000A, ] ,, ., U+000A, ]",
        Refused
    )]
    [InlineData(
        ", needs: [note]",
        ", excludes: [note]",
        "changed parameter Things.Change more rules may only be given together with note must not be given together with note",
        Refused
    )]
    [InlineData(", needs: [note]", "", "changed parameter Things.Change more rules may only be given together with note ", null)]
    [InlineData(
        "scopes: [app_see, app_change]",
        "scopes: [app_see, app_change, app_rest]",
        "changed operation Things.Change scopes app_change, app_see app_change, app_rest, app_see",
        "tokens without the scope are refused"
    )]
    [InlineData(
        "scopes: [app_see, app_change]",
        "scopes: [app_see]",
        "changed operation Things.Change scopes app_change, app_see app_see",
        null
    )]
    [InlineData(
        "        returns: Done\n        parameters:\n          thing_id",
        "        returns: Thing\n        parameters:\n          thing_id",
        "changed operation Things.Change returns Done Thing",
        OtherType
    )]
    [InlineData("        quota: things\n", "        quota: notes\n", "changed operation Things.Change quota things notes", null)]
    [InlineData(
        "http: POST /{thing_id}/change",
        "http: POST /{thing_id}/alter",
        "changed operation Things.Change http POST /{thing_id}/change POST /{thing_id}/alter",
        null
    )]
    [InlineData(
        "        quota: things\n",
        "        quota: things\n        auth: app\n",
        "changed operation Things.Change auth user app",
        "another kind of token is needed"
    )]
    [InlineData(
        "    kind: not_found",
        "    kind: permission",
        "changed error thing_missing kind not_found permission",
        "another exception is thrown"
    )]
    [InlineData("    subcode: 70\n", "    subcode: 71\n", "changed error thing_missing subcode 70 71", null)]
    [InlineData("views: { kind: value,", "views: { kind: series,", "changed metric ThingInsights views kind value series", OtherType)]
    [InlineData("payload: ThingWebhook", "payload: OtherWebhook", "changed webhook things payload ThingWebhook OtherWebhook", OtherType)]
    [InlineData("things: { total: 10,", "things: { total: 9,", "changed quota things total 10 9", null)]
    [InlineData(
        "fields: [id, name, size]",
        "fields: [id, name]",
        "changed mask ThingFields fields id, name, size id, name",
        "the property is no longer read there"
    )]
    [InlineData(
        "fields: [id, name, size]",
        "fields: [id, name, size, color]",
        "changed mask ThingFields fields id, name, size color, id, name, size",
        null
    )]
    [InlineData("    usage: request\n", "    usage: both\n", "changed model Note usage request both", null)]
    [InlineData("    access: internal\n", "", "changed model Hidden access internal public", null)]
    [InlineData(
        "RED: { doc: Red. }",
        "RED: { doc: Red., deprecated: { announced: 2026-01-02, use: BLUE } }",
        "deprecated value Color RED deprecated  Deprecated by Meta on 2026-01-02. Use BLUE.",
        null
    )]
    public void A_change_of_the_yaml_is_told_and_whether_it_breaks_code(string old, string now, string expected, string? breaks)
    {
        var changes = Change((old, now));

        Assert.Contains((expected, breaks), changes.All.Select(change => (Text(change), change.Breaks)));
    }

    [Fact]
    public void What_comes_or_goes_is_one_change_without_its_parts()
    {
        const string Likes = """
            endpoints:
              Things:
                doc: Things.
                operations:
                  ListLikes:
                    http: GET /{thing_id}/likes
                    doc: Lists likes.
                    returns: page<Like>
                    parameters: { use: [cursors], thing_id: { in: path, type: id, doc: Id. } }

            """;
        var newer = Edited(
            ("endpoints:\n  Things:\n    doc: Things.\n    operations:\n", Likes),
            (
                "models:\n",
                "models:\n  Like: { doc: One., properties: { id: { type: id, doc: Id. }, username: { type: string, doc: Who. } } }\n"
            )
        );

        var added = SpecChanges.Compare(Small, newer);
        var removed = SpecChanges.Compare(newer, Small);

        Assert.Equal(["added operation Things.ListLikes", "added model Like"], added.All.Select(Text));
        Assert.Equal(["removed operation Things.ListLikes", "removed model Like"], removed.All.Select(Text));
        Assert.Empty(added.Breaking);
        Assert.Equal(2, removed.Breaking.Count());
        Assert.Equal(
            "### Added\n\n- operation `Things.ListLikes` (`GET /{thing_id}/likes`)\n- model `Like` with 2 fields\n",
            ChangesMarkdown.Create(added)
        );
    }

    [Fact]
    public void What_lists_share_is_told_once_and_what_breaks_comes_first()
    {
        var changes = Change(
            ("page_size: { value: 50", "page_size: { value: 40"),
            ("scopes: [app_see, app_change]", "scopes: [app_see, app_rest]"),
            ("RED: { doc: Red. }", "RED: { doc: Red., deprecated: { announced: 2026-01-02, ends: 2027-01-02, use: BLUE } }")
        );

        Assert.Equal(
            """
            ### Deprecated

            - value `RED` of `Color`: Will be ended by Meta on 2027-01-02, announced on 2026-01-02. Use BLUE.

            ### Changed

            - **Breaking** (what was accepted is refused): parameter `limit` of `Things.List`, `Things.ListOld`: max is `40`, not `50`
            - **Breaking** (tokens without the scope are refused): operation `Things.Change`: scopes now with `app_rest`, without `app_change`
            - limit `page_size`: value is `40`, not `50`

            """.ReplaceLineEndings("\n"),
            ChangesMarkdown.Create(changes)
        );
    }

    [Fact]
    public void What_masks_share_is_told_once()
    {
        const string Masks = "  ThingFields: { model: Thing, default: true, doc: The fields., fields: [id, name, size] }\n";
        var small = SmallSpec
            .Text.ReplaceLineEndings("\n")
            .Replace(Masks, Masks + "  Short: { model: Thing, doc: Few., fields: [id] }\n", StringComparison.Ordinal);
        using SpecFolder folder = new();
        var before = SpecSource.Load(folder.Write("old.yaml", small)).Content;
        var after = SpecSource
            .Load(folder.Write("new.yaml", small.Replace("fields: [id", "fields: [color, id", StringComparison.Ordinal)))
            .Content;

        Assert.Equal(
            "### Changed\n\n- masks `ThingFields`, `Short`: fields now with `color`\n",
            ChangesMarkdown.Create(SpecChanges.Compare(before, after))
        );
    }

    [Fact]
    public void Stats_count_everything()
    {
        var stats = SpecStats.Create(BuiltIn);

        Assert.Equal(BuiltIn.Groups.Sum(group => group.Operations.Count), Count("operations"));
        Assert.Equal(BuiltIn.Models.Sum(model => model.Properties.Count), Count("fields"));
        Assert.Equal(BuiltIn.Errors.Count, Count("errors"));
        Assert.Equal(BuiltIn.Metrics.Sum(set => set.Metrics.Count), Count("metrics"));

        int Count(string kind) => stats.Counts.First(count => count.Kind == kind).Count;
    }

    [Fact]
    public void Hash_changes_with_the_meaning_only()
    {
        var meaning = SpecStats.Create(Small).Meaning;

        Assert.Matches("^sha256:[0-9a-f]{64}$", meaning);
        Assert.Equal(meaning, Meaning(("doc: Reads a thing.", "doc: Gets one.")));
        Assert.NotEqual(meaning, Meaning(("things: { total: 10,", "things: { total: 11,")));
        Assert.NotEqual(meaning, Meaning(("RED: { doc: Red. }", "RED: { doc: Red., deprecated: { announced: 2026-01-02 } }")));

        string Meaning(params (string Old, string New)[] edits) => SpecStats.Create(Edited(edits)).Meaning;
    }

    [Fact]
    [Trait("Category", "Snapshot")]
    public void Stats_in_the_repository_are_those_of_the_spec() =>
        CheckedIn.Verify("spec/stats.txt", SpecStats.Create(BuiltIn).ToText(), "spec stats spec --output spec/stats.txt");

    private static string Text(SpecChange change) =>
        $"{change.Kind.ToString().ToLowerInvariant()} {change.Item.Id}{(change.Fact is { } fact ? $" {fact} {change.Before} {change.After}" : "")}";

    private static SpecChanges Change(params (string Old, string New)[] edits) => SpecChanges.Compare(Small, Edited(edits));

    private static ThreadsSpecification Edited(params (string Old, string New)[] edits)
    {
        var text = SmallSpec.Text.ReplaceLineEndings("\n");
        foreach (var (old, now) in edits)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, now, StringComparison.Ordinal);
        }

        using SpecFolder folder = new();
        return SpecSource.Load(folder.Write("spec.yaml", text)).Content;
    }
}
