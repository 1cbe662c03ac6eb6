using System.Buffers;
using System.Text;
using System.Text.Json;
using Xunit;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>Options that can be kept as JSON come back as they were.</summary>
public sealed class OptionsJsonTests
{
    [Fact]
    public void Every_option_comes_back_when_it_was_written()
    {
        var options = (CreateContainerOptions)Samples.Make(typeof(CreateContainerOptions));

        var json = Write(options);
        CreateContainerOptions back = Read(json);

        Assert.All(typeof(CreateContainerOptions).GetProperties(), property => Assert.NotNull(property.GetValue(back)));
        Assert.Equal(json, Write(back));
        Assert.Equal(options.Children, back.Children);
        Assert.Equal(options.TextAttachment!.Plaintext, back.TextAttachment!.Plaintext);
    }

    [Fact]
    public void Json_has_the_names_on_the_wire_and_nothing_that_was_not_given()
    {
        var json = Write(
            new()
            {
                Text = "x",
                Children = ["1", "2"],
                IsGhostPost = false,
                PollAttachment = new() { OptionA = "a", OptionB = "b" },
                ReplyControl = ReplyControl.Everyone,
            }
        );

        Assert.Equal(
            """{"text":"x","children":["1","2"],"reply_control":"everyone","poll_attachment":{"option_a":"a","option_b":"b"},"is_ghost_post":false}""",
            json
        );
    }

    [Theory]
    [InlineData("""{"text":"x","of_tomorrow":{"text":["y"]},"alt_text":null}""")]
    [InlineData("""{"of_tomorrow":[],"text":"x"}""")]
    public void What_is_unknown_or_null_is_passed_over(string json) => Assert.Equal(new CreateContainerOptions { Text = "x" }, Read(json));

    private static string Write(CreateContainerOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            options.Write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static CreateContainerOptions Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        CreateContainerOptions options = CreateContainerOptions.Read(ref reader);
        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
        return options;
    }
}
