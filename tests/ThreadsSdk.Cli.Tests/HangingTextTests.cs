using ThreadsSdk.Cli.Help;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed class HangingTextTests
{
    [Theory]
    [InlineData("  short", "  short")]
    [InlineData("  one two three four five six seven eight", "  one two three four five six", "    seven eight")]
    [InlineData("    deeper one two three four five six seven", "    deeper one two three four", "      five six seven")]
    [InlineData("  a  what a is, in more words than fit", "  a  what a is, in more words", "     than fit")]
    [InlineData(
        "  long-name-of-it  what it is, in more words than fit",
        "  long-name-of-it",
        "    what it is, in more words",
        "      than fit"
    )]
    [InlineData("  an-unbroken-word-that-is-wider-than-that", "  an-unbroken-word-that-is-wid", "    er-than-that")]
    public void Line_that_is_too_wide_goes_on_indented_or_below_its_column(string line, params string[] expected) =>
        Assert.Equal(expected, HangingText.Wrap(line, 30));
}
