using Xunit;

namespace ThreadsSdk.Tests.Conventions;

public sealed class SurfaceBreaksTests
{
    private const string Released = """
        namespace ThreadsSdk

            sealed record Card : IShown, IKept<string, int>
                ctor()
                string? Title { get; init; }
                Task<int> CountAsync(string id, int most = 5)
                Task<int> CountAsync(string id, string word)

            static class Limits
                const int Length = 500

            enum Kind
                Good = 0
                Bad = 1

        namespace ThreadsSdk.Runtime

            sealed class Wire
                void Write(string text)

        """;

    [Theory]
    [InlineData("        string? Title { get; init; }", "        string? Title { get; init; }\n        string? Text { get; init; }")]
    [InlineData("        string? Title", "        [Obsolete(\"Use Text instead.\")] string? Title")]
    [InlineData("Length = 500", "Length = 600")]
    [InlineData("        Bad = 1", "        Bad = 1\n        Odd = 2")]
    [InlineData("    sealed record Card", "    record Card")]
    [InlineData("IKept<string, int>", "IKept<string, int>, IMore")]
    [InlineData("        void Write(string text)\n", "")]
    [InlineData("    enum Kind", "    sealed class More\n        ctor()\n\n    enum Kind")]
    public void What_code_can_live_with_is_no_break(string old, string now) =>
        Assert.Empty(SurfaceBreaks.Find(Text(Released), Changed(old, now)));

    [Theory]
    [InlineData("        string? Title { get; init; }\n", "", "ThreadsSdk.Card\n    - string? Title { get; init; }\n")]
    [InlineData(
        "string? Title { get; init; }",
        "string Title { get; init; }",
        "ThreadsSdk.Card\n    - string? Title { get; init; }\n    + string Title { get; init; }\n"
    )]
    [InlineData(
        "(string id, int most = 5)",
        "(string id)",
        "ThreadsSdk.Card\n    - Task<int> CountAsync(string id, int most = 5)\n    + Task<int> CountAsync(string id)\n"
    )]
    [InlineData(
        "        ctor()\n",
        "        ctor()\n        required string Id { get; init; }\n",
        "ThreadsSdk.Card\n    + required string Id { get; init; }\n"
    )]
    [InlineData(
        "IKept<string, int>",
        "IKept<string, long>",
        "ThreadsSdk.Card\n    - sealed record Card : IShown, IKept<string, int>\n    + sealed record Card : IShown, IKept<string, long>\n"
    )]
    [InlineData(
        "sealed record Card",
        "sealed class Card",
        "ThreadsSdk.Card\n    - sealed record Card : IShown, IKept<string, int>\n    + sealed class Card : IShown, IKept<string, int>\n"
    )]
    [InlineData("    enum Kind\n        Good = 0\n        Bad = 1\n", "", "ThreadsSdk.Kind\n    - enum Kind\n")]
    [InlineData("Bad = 1", "Bad = 2", "ThreadsSdk.Kind\n    - Bad = 1\n    + Bad = 2\n")]
    [InlineData(
        "const int Length = 500",
        "static TimeSpan Length { get; }",
        "ThreadsSdk.Limits\n    - const int Length\n    + static TimeSpan Length { get; }\n"
    )]
    public void What_breaks_code_is_named_with_what_stands_there_now(string old, string now, string breaks) =>
        Assert.Equal(breaks, SurfaceBreaks.Find(Text(Released), Changed(old, now)));

    private static string Text(string text) => text.ReplaceLineEndings("\n");

    private static string Changed(string old, string now)
    {
        Assert.Contains(old, Text(Released), StringComparison.Ordinal);
        return Text(Released).Replace(old, now, StringComparison.Ordinal);
    }
}
