using ThreadsSdk.Simulator.Pipeline;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

public sealed class DoubleQuotesTests
{
    [Theory]
    [InlineData("{'a': 'b'}", """{"a": "b"}""")]
    [InlineData("""{"a": "it's"}""", """{"a": "it's"}""")]
    [InlineData("""{'a': 'say "b"'}""", """{"a": "say \"b\""}""")]
    [InlineData("""{'a': 'it\'s\n'}""", """{"a": "it's\n"}""")]
    [InlineData("""{"a": "\"'\\"}""", """{"a": "\"'\\"}""")]
    [InlineData("[1, true, null]", "[1, true, null]")]
    [InlineData("{'a", "{\"a")]
    [InlineData("'\\", "\"\\")]
    public void Text_in_single_quotes_gets_double_ones(string loose, string strict) => Assert.Equal(strict, DoubleQuotes.Around(loose));
}
