using ThreadsSdk.TextCutting;
using Xunit;

namespace ThreadsSdk.Tests.Text;

/// <summary>Rule GB9c of Unicode 17.0, and what is near it: the bars are the boundaries.</summary>
public sealed class GraphemesTests
{
    [Theory]
    [InlineData("क्त")]
    [InlineData("क्\u200Dत")]
    [InlineData("क़्त")]
    [InlineData("क\u0308्त")]
    [InlineData("क्\u0308त")]
    [InlineData("क्\u094Dत")]
    [InlineData("क्त्य")]
    [InlineData("क्षि|न|म|स्ते")]
    [InlineData("ক্ষ")]
    [InlineData("ক\u09BE\u09CDষ")]
    [InlineData("ક્ષ")]
    [InlineData("କ୍ଷ")]
    [InlineData("క్ష|మ")]
    [InlineData("ക്ഷ")]
    [InlineData("ស្រី|ស្អា|ត")]
    [InlineData("ក្ម្ព")]
    [InlineData("မ|န္တ|လေး")]
    [InlineData("အ|င်္ဂ|လိ|ပ်")]
    [InlineData("ᨠ᩠ᨠ")]
    [InlineData("ꦏ꧀ꦏ")]
    [InlineData("ᬓ᭄ᬓ")]
    [InlineData("ᮊ᮫ᮊ")]
    [InlineData("ꯀ꫶ꯀ")]
    [InlineData("\U00011107\U00011133\U00011107")]
    [InlineData("\U00010A00\U00010A3F\U00010A10")]
    [InlineData("क्\u093Cत")]
    public void Consonants_that_a_linker_joins_are_one(string text) => AssertGraphemes(text);

    [Theory]
    [InlineData("क|त")]
    [InlineData("a\u094D|त")]
    [InlineData("\u094D|त")]
    [InlineData("?\u094D|त")]
    [InlineData("क्|a")]
    [InlineData("क्|अ")]
    [InlineData("क\u093E\u094D|त")]
    [InlineData("क्\u200C|त")]
    [InlineData("क\u200D|त")]
    [InlineData("क\u0308|त")]
    [InlineData("க்|ஷ")]
    [InlineData("ಕ್|ಷ")]
    [InlineData("\u17D2|ក")]
    [InlineData("ក|ក")]
    public void What_no_linker_joins_is_not_one(string text) => AssertGraphemes(text);

    [Theory]
    [InlineData("ចើ្រ|ន")]
    [InlineData("ကိ္က")]
    [InlineData("ကျော်|ကြား")]
    public void Stacks_of_Khmer_and_Burmese_stay_whole_after_a_vowel_too(string text) => AssertGraphemes(text);

    [Theory]
    [InlineData("e\u0301|x")]
    [InlineData("\r\n|\n")]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467|\U0001F44D\U0001F3FD")]
    [InlineData("\U0001F1E9\U0001F1EA|\U0001F1EB\U0001F1F7|\U0001F1E9")]
    [InlineData("1\uFE0F\u20E3|2")]
    [InlineData("\u1100\u1161\u11A8|각")]
    [InlineData("กำ|น้ำ")]
    [InlineData("ກຳ|ນ້ຳ")]
    [InlineData("བ|སྒྲུ|བ|ས")]
    [InlineData("שָׁ|ל|וֹ|ם")]
    public void Others_are_those_of_the_framework(string text) => AssertGraphemes(text);

    private static void AssertGraphemes(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        var parts = new List<string>();
        for (var at = 0; at < text.Length; at += parts[^1].Length)
        {
            parts.Add(text.Substring(at, Graphemes.NextLength(text.AsSpan(at))));
        }

        Assert.Equal(marked, string.Join('|', parts));
    }
}
