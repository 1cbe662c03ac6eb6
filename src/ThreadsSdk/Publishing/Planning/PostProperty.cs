using System.Globalization;

namespace ThreadsSdk.Publishing.Planning;

/// <summary>Names the parts of a plan in errors: <c>text</c> for a single post, <c>posts[1].media[0]</c> for a chain.</summary>
internal static class PostProperty
{
    public static string For(int count, int index, string name) =>
        count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"posts[{index}].{name}");

    public static string ForMedia(int count, int index, int media) =>
        For(count, index, string.Create(CultureInfo.InvariantCulture, $"media[{media}]"));
}
