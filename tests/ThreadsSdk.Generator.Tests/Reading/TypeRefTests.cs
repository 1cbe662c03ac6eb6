using ThreadsSdk.Spec;
using Xunit;

namespace ThreadsSdk.Generator.Tests.Reading;

public sealed class TypeRefTests
{
    [Theory]
    [InlineData("string", TypeKind.String)]
    [InlineData("unix_time_ms", TypeKind.UnixTimeMilliseconds)]
    [InlineData("MediaType", TypeKind.Named)]
    [InlineData("list<Media>", TypeKind.List)]
    [InlineData("json<list<Entity>>", TypeKind.Json)]
    public void Parse_reads_what_ToString_writes(string text, TypeKind kind)
    {
        var type = TypeRef.Parse(text);

        Assert.Equal(kind, type!.Kind);
        Assert.Equal(text, type.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("list")]
    [InlineData("list<")]
    [InlineData("list<>")]
    [InlineData("list<int")]
    [InlineData("list>int<")]
    [InlineData("int<int>")]
    [InlineData("Media<int>")]
    [InlineData("list<list>")]
    public void Parse_gives_null_when_brackets_do_not_fit(string text) => Assert.Null(TypeRef.Parse(text));

    [Fact]
    public void Parse_allows_blanks_around() => Assert.Equal(TypeRef.Parse("list<Media>"), TypeRef.Parse(" list< Media > "));

    [Fact]
    public void Leaf_is_the_innermost_type() => Assert.Equal("Media", TypeRef.Parse("data<list<Media>>")!.Leaf.Name);

    [Fact]
    public void Json_of_a_list_is_a_list()
    {
        Assert.True(TypeRef.Parse("json<list<Entity>>")!.IsList);
        Assert.False(TypeRef.Parse("json<Entity>")!.IsList);
    }
}
