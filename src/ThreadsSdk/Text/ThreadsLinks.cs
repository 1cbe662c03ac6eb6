using System.ComponentModel;
using ThreadsSdk.TextCutting;

namespace ThreadsSdk.Runtime;

/// <summary>Finds the links of a post. Used by the simulator; apps have no need of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ThreadsLinks
{
    /// <summary>Finds the different links of a post, as they count against <see cref="ThreadsLimits.LinkCount"/>.</summary>
    /// <param name="text">The text of the post; null when it has none.</param>
    /// <param name="attached">The links attached to the post; null entries are passed over.</param>
    /// <returns>Each link as it stands first, in the order of the text, then of the attachments.</returns>
    public static IReadOnlyList<string> Find(string? text, IEnumerable<string?>? attached = null) => Links.Find(text, [.. attached ?? []]);
}
