using System.Collections.Generic;
using System.Linq;
using YamlDotNet.Core;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Cuts a text into lines where YAML does.</summary>
internal static class YamlLines
{
    /// <summary>Returns the lines, and where each begins.</summary>
    public static IEnumerable<(int Start, string Line)> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!ReadingContext.IsBreak(text[i]))
            {
                continue;
            }

            yield return (start, text.Substring(start, i - start));
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            start = i + 1;
        }

        yield return (start, text.Substring(start));
    }

    /// <summary>Returns the line and column of a character.</summary>
    public static Mark MarkOf(string text, int index)
    {
        var before = Of(text).TakeWhile(line => line.Start <= index).ToList();
        return new Mark(index, before.Count, index - before[before.Count - 1].Start + 1);
    }
}
