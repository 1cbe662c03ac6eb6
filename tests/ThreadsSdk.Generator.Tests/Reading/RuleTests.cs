using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Linking;
using ThreadsSdk.Spec.Rules;
using Xunit;

namespace ThreadsSdk.Generator.Tests.Reading;

public sealed class RuleTests
{
    [Fact]
    public void Figure_is_taken_as_it_stands() =>
        Assert.Equal([new RangeRule("text", null, new Bound(2.5m))], Property("type: double, max: 2.5"));

    [Fact]
    public void Name_of_a_limit_gives_its_figure_and_its_CSharp_name() =>
        Assert.Equal(
            [new LengthRule("text", null, new Bound(500, "TextLength", "characters"), TextCounting.Characters)],
            Property("type: string, max_length: text_length")
        );

    [Fact]
    public void Without_bounds_there_are_no_rules() => Assert.Empty(Property("type: string"));

    [Fact]
    public void Emoji_are_counted_as_bytes_when_the_spec_says_so() =>
        Assert.Equal(
            [new LengthRule("text", null, new Bound(5), TextCounting.EmojiBytes)],
            Property("type: string, max_length: 5, counting: emoji_bytes")
        );

    [Fact]
    public void Parameters_that_exclude_each_other_tell_it_once()
    {
        var (before, after) = Parameters("a: { type: string, excludes: [b], doc: A. }", "b: { type: string, excludes: [a], doc: B. }");

        Assert.Equal([new ExcludesRule("a", "b")], before.Rules);
        Assert.Equal([new ExcludesRule("b", "a") { IsToldByOther = true }], after.Rules);
    }

    [Theory]
    [InlineData("send: RED", true)]
    [InlineData("default: RED", true)]
    [InlineData("send: BLUE, default: RED", false)]
    [InlineData("required: true", false)]
    public void Condition_holds_for_a_missing_parameter_when_what_is_sent_or_assumed_fulfils_it(string of, bool holds)
    {
        var (_, other) = Parameters($"a: {{ type: string, {of}, doc: A. }}", "b: { type: string, only_when: { a: [RED] }, doc: B. }");

        Assert.Equal([new OnlyWhenRule("b", new("a", new(["RED"])) { HoldsWhenAbsent = holds })], other.Rules);
    }

    [Theory]
    [InlineData("type: string, min_length: 1", "must have at least 1 character")]
    [InlineData(
        "type: string, max_length: 5, counting: emoji_bytes",
        "must have at most 5 characters (an emoji counts as its UTF-8 bytes)"
    )]
    [InlineData("type: string, min_length: 2, max_length: 2", "must have exactly 2 characters")]
    [InlineData("type: int, min: 1, max: 100", "must be 1 to 100")]
    [InlineData("type: timestamp, min: 1688540400", "must be 2023-07-05 07:00:00Z or later")]
    [InlineData("type: timestamp, max: 0", "must be 1970-01-01 00:00:00Z or earlier")]
    [InlineData("type: timestamp, min: 0, max: 1", "must be from 1970-01-01 00:00:00Z to 1970-01-01 00:00:01Z")]
    [InlineData("type: list<string>, min_items: 2, max_items: 20", "must have 2 to 20 items")]
    [InlineData("type: string, forbidden_characters: \".&\\n\\0\"", "must not contain '.', '&', a newline or U+0000")]
    public void Rule_is_told_in_words(string property, string text) => Assert.Equal(text, Assert.Single(Property(property)).Text);

    private static EquatableArray<ParameterRule> Property(string property)
    {
        var (content, diagnostics) = LinkedSpec.Load([
            (
                "spec.yaml",
                $$"""
                limits: { text_length: { value: 500, unit: characters, doc: Longest text. } }
                models: { Draft: { doc: A draft., usage: request, properties: { text: { {{property}}, doc: Its text. } } } }
                """
            ),
        ]);
        Assert.Empty(diagnostics);
        return content.Models[0].Properties[0].Rules;
    }

    private static (ParameterSpec First, ParameterSpec Second) Parameters(string first, string second)
    {
        var (content, _) = LinkedSpec.Load([
            (
                "spec.yaml",
                $$"""
                urls:
                  Open:
                    host: site
                    path: /open
                    doc: Opens.
                    parameters:
                      {{first}}
                      {{second}}
                """
            ),
            ("background.yaml", Running.Background.Yaml),
        ]);
        return (content.Urls[0].Parameters[0], content.Urls[0].Parameters[1]);
    }
}
