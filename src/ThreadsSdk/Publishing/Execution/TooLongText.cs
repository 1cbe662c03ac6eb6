using System.Globalization;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Describes the length of a text that Threads refused as too long, in both ways it may have been counted.</summary>
internal static class TooLongText
{
    public static string? Note(PlannedPost post)
    {
        if (post.Options.Text is not { } text)
        {
            return null;
        }

        var bytes = ThreadsText.Count(text, ThreadsTextCounting.Utf8Bytes);
        FormattableString note =
            $"The text has {bytes} bytes in UTF-8, and {ThreadsText.Count(text)} characters as Meta documents the count.";
        var step = post.Text?.Source is null ? " Overflow.Chain (threads post --chain) cuts it into a chain of replies." : "";
        return note.ToString(CultureInfo.InvariantCulture) + step;
    }
}
