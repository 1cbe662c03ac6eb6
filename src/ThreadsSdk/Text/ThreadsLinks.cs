using System.ComponentModel;
using ThreadsSdk.TextCutting;

namespace ThreadsSdk.Runtime;

/// <summary>Finds the links of a post. Used by the simulator; apps need not use it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ThreadsLinks
{
    /// <summary>Finds the distinct links of a post, as they count toward <see cref="ThreadsLimits.LinkCount"/>.</summary>
    /// <param name="text">The text of the post; null if it has none.</param>
    /// <param name="attached">The links attached to the post. Null entries are ignored.</param>
    /// <returns>Each link in the form of its first occurrence: those of the text in order, then those of the attachments.</returns>
    public static IReadOnlyList<string> Find(string? text, IEnumerable<string?>? attached = null) => Links.Find(text, [.. attached ?? []]);
}
