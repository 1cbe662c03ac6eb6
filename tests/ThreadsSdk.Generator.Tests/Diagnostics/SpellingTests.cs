using ThreadsSdk.Spec.Diagnostics;
using Xunit;

namespace ThreadsSdk.Generator.Tests.Diagnostics;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("idd", "id")]
    [InlineData("befor", "before")]
    [InlineData("dok", "doc")]
    [InlineData("tpye", "type")]
    [InlineData("POSTS", "posts")]
    [InlineData("read", "RED")]
    [InlineData("notfound", "not_found")]
    public void Word_is_near_when_few_letters_are_missing_superfluous_others_or_swapped_whatever_the_case(string written, string meant) =>
        Assert.Equal(meant, Spelling.Nearest(written, ["something else", meant]));

    [Theory]
    [InlineData("ab", "ba!")]
    [InlineData("cat", "dog")]
    [InlineData("posts", "ghosts_")]
    [InlineData("fields", "")]
    public void Word_is_far_when_more_than_a_third_of_the_letters_differ(string written, string other) =>
        Assert.Null(Spelling.Nearest(written, [other]));

    [Theory]
    [InlineData("scopes", "skope")]
    [InlineData("skope", "scopes")]
    public void Longer_word_says_how_many_letters_may_differ(string written, string meant) =>
        Assert.Equal(meant, Spelling.Nearest(written, [meant]));

    [Fact]
    public void Nearest_word_is_found_and_the_first_in_order_among_equals()
    {
        Assert.Equal("likes", Spelling.Nearest("like", ["bikes", "likes", "hike_"]));
        Assert.Equal("bat", Spelling.Nearest("cat", ["rat", "bat"]));
        Assert.Null(Spelling.Nearest("cat", []));
    }
}
