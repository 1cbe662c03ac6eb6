using System.Runtime.CompilerServices;
using ThreadsSdk.Simulator.Face;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Control;

/// <summary>A call as the C# that makes it again. What is expected stands here as code, so that it compiles.</summary>
public sealed class CallTextTests : SimulatorTestBase
{
    [Fact]
    public async Task Poll_is_written_as_its_type()
    {
        var code = await CodeAsync("poll_attachment", """{"option_a":"Rye \"dark\"","option_b":"Wheat"}""");

        Assert.Contains("PollAttachment = " + Code(new PollAttachment { OptionA = "Rye \"dark\"", OptionB = "Wheat" }), code);
    }

    [Fact]
    public async Task Gif_is_written_as_its_type()
    {
        var code = await CodeAsync("gif_attachment", """{"gif_id":"abc","provider":"GIPHY"}""");

        Assert.Contains("GifAttachment = " + Code(new GifAttachment { GifId = "abc", Provider = GifProvider.Giphy }), code);
    }

    [Fact]
    public async Task Text_attachment_is_written_as_its_type_with_its_styles()
    {
        var code = await CodeAsync(
            "text_attachment",
            """{"plaintext":"Bread","text_with_styling_info":[{"offset":0,"length":2,"styling_info":["bold","italic"]}]}"""
        );

        var style = Code(
            new TextStyling
            {
                Offset = 0,
                Length = 2,
                StylingInfo = [TextStyle.Bold, TextStyle.Italic],
            }
        );
        Assert.Contains($"TextAttachment = new TextAttachment {{ Plaintext = \"Bread\", TextWithStylingInfo = [{style}] }}", code);
    }

    [Fact]
    public async Task Spoilers_are_written_as_a_list()
    {
        var code = await CodeAsync("text_entities", """[{"entity_type":"SPOILER","offset":0,"length":2}]""");

        Assert.Contains("new TextEntity { EntityType = TextEntityType.Spoiler, Offset = 0, Length = 2 }", code);
    }

    [Theory]
    [InlineData("""{"option_a":"A","option_b":"B","colour */":"red"}""", "/* colour * / is no property of it */")]
    [InlineData("not json */", "default /* write a PollAttachment here: what was sent is no JSON, or too long to be kept */")]
    [InlineData("[1]", "default /* a PollAttachment was to be here, not [1] */")]
    public async Task What_has_no_code_is_said_plainly(string json, string expected) =>
        Assert.Contains(expected, await CodeAsync("poll_attachment", json));

    [Fact]
    public async Task Curl_of_a_POST_without_parameters_is_no_GET()
    {
        await PostAsync("/v1.0/me/threads", Ada.AccessToken);

        var curl = new CallText(SimulatorSpec.Load([]), Simulator.BaseAddress).Curl(Simulator.Calls[^1]);

        Assert.StartsWith("curl -X POST ", curl, StringComparison.Ordinal);
    }

    private static string Code<T>(T value, [CallerArgumentExpression(nameof(value))] string code = "")
        where T : notnull
    {
        Assert.NotNull(value);

        // On one line, however it is broken here.
        return string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace(", }", " }", StringComparison.Ordinal);
    }

    private async Task<string> CodeAsync(string parameter, string json)
    {
        await PostAsync("/v1.0/me/threads", Ada.AccessToken, ("media_type", "TEXT"), ("text", "A"), (parameter, json));
        return new CallText(SimulatorSpec.Load([]), Simulator.BaseAddress).CSharp(Simulator.Calls[^1])!;
    }
}
