using System.Text;
using System.Text.Json;
using ThreadsSdk.Serialization;
using Xunit;

namespace ThreadsSdk.Tests.Serialization;

public sealed class EscapesTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("\"https:\\/\\/a.b\\/c\"", "\"https://a.b/c\"")]
    [InlineData("\"Caf\\u00e9 \\u20AC\"", "\"Caf\u00e9 \u20ac\"")]
    [InlineData("\"\\ud83d\\ude00\\uD83D\\uDEA2!\"", "\"\U0001F600\U0001F6A2!\"")]
    [InlineData("{\"media\\u005ftype\":\"\\u0041\\u007f\"}", "{\"media_type\":\"A\u007f\"}")]
    [InlineData("{\"a\\/b\":[\"\\/\",1]}", "{\"a/b\":[\"/\",1]}")]
    public void What_json_does_not_need_is_taken_back(string json, string expected) => Assert.Equal(expected, Remove(json));

    [Theory]
    [InlineData("\"\\\"\\\\\\n\\t\\u0022\\u005c\\u0000\\u001f\"")]
    [InlineData("\"\\\\/\\\\u00e9\"")]
    [InlineData("\"\\u00g9\\u\\u12\\x\"")]
    [InlineData("\"\\")]
    [InlineData("\"\\u")]
    [InlineData("\"\\u00e")]
    public void What_it_needs_stays_and_so_do_mistakes(string json) => Assert.Equal(json, Remove(json));

    [Theory]
    [InlineData("\"\\ud83d\"", "\"\ufffd\"")]
    [InlineData("\"\\ude00\\ud83d\"", "\"\ufffd\ufffd\"")]
    [InlineData("\"\\ud83d\\n\"", "\"\ufffd\\n\"")]
    [InlineData("\"\\ud83d\\u0022\"", "\"\ufffd\\u0022\"")]
    [InlineData("\"\\ud83d\\ude0", "\"\ufffd\\ude0")]
    public void Half_a_character_becomes_the_sign_for_one_that_is_lost(string json, string expected) =>
        Assert.Equal(expected, Remove(json));

    [Fact]
    public void No_rest_of_the_longer_text_is_left_behind()
    {
        var bytes = "\"\\/\\/secret\""u8.ToArray();

        var length = Escapes.Remove(bytes);

        Assert.Equal(bytes.Length - 2, length);
        Assert.All(bytes[length..], rest => Assert.Equal(0, rest));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_texts_are_those_a_json_reader_finds_in_the_original(int seed)
    {
        var random = new Random(seed);
        string[] parts = ["a", "/", "\"", "\\", "\n", "\u00e9", "\u4f60", "\U0001F600", "\\u0041", "\\/", " "];
        for (var i = 0; i < 500; i++)
        {
            var text = string.Concat(random.GetItems(parts, random.Next(20)));
            var json = JsonSerializer.Serialize(text).Replace("/", "\\/", StringComparison.Ordinal);

            Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
            Assert.Equal(text, JsonSerializer.Deserialize<string>(Remove(json)));
        }
    }

    private static string Remove(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return Encoding.UTF8.GetString(bytes.AsSpan(0, Escapes.Remove(bytes)));
    }
}
