using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Linking;
using Xunit;

namespace ThreadsSdk.Generator.Tests.Reading;

public sealed class BoundsTests
{
    [Fact]
    public void Figure_is_taken_as_it_stands() => Assert.Equal(new Bound(2.5m), Read("type: double, max: 2.5").Max);

    [Fact]
    public void Name_of_a_limit_gives_its_figure_and_its_CSharp_name() =>
        Assert.Equal(new Bound(500, "TextLength"), Read("type: string, max_length: text_length").MaxLength);

    [Fact]
    public void Without_bounds_there_are_none() => Assert.Equal(Bounds.None, Read("type: string"));

    [Fact]
    public void Characters_are_counted_unless_another_way_is_named()
    {
        Assert.Equal("characters", Read("type: string").Counting);
        Assert.Equal("emoji_bytes", Read("type: string, max_length: 5, counting: emoji_bytes").Counting);
    }

    private static Bounds Read(string property)
    {
        var (content, diagnostics) = LinkedSpec.Load([("spec.yaml", $$"""
            limits: { text_length: { value: 500, unit: characters, doc: Longest text. } }
            models: { Draft: { doc: A draft., usage: request, properties: { text: { {{property}}, doc: Its text. } } } }
            """)]);
        Assert.Empty(diagnostics);
        return content.Models[0].Properties[0].Bounds;
    }
}
