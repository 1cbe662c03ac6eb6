using ThreadsSdk.Spec;
using Xunit;

namespace ThreadsSdk.Generator.Tests.Reading;

public sealed class CSharpNameTests
{
    [Theory]
    [InlineData("id", "Id")]
    [InlineData("media_product_type", "MediaProductType")]
    [InlineData("TEXT_POST", "TextPost")]
    [InlineData("x-app-usage", "XAppUsage")]
    [InlineData("isOn", "IsOn")]
    [InlineData("__a__b__", "AB")]
    [InlineData("", "")]
    public void Pascal_joins_the_words(string wireName, string expected) => Assert.Equal(expected, CSharpName.Pascal(wireName));

    [Theory]
    [InlineData("media_id", "mediaId")]
    [InlineData("ID", "id")]
    [InlineData("", "")]
    public void Camel_begins_in_lower_case(string wireName, string expected) => Assert.Equal(expected, CSharpName.Camel(wireName));

    [Theory]
    [InlineData("Media", true)]
    [InlineData("Media2", true)]
    [InlineData("media", false)]
    [InlineData("2Media", false)]
    [InlineData("My_media", false)]
    [InlineData("My media", false)]
    [InlineData("", false)]
    public void IsValid_wants_a_capital_then_letters_and_digits(string name, bool expected) =>
        Assert.Equal(expected, CSharpName.IsValid(name));
}
