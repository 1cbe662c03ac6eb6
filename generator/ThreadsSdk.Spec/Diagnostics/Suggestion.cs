using System.Collections.Generic;

namespace ThreadsSdk.Spec.Diagnostics;

/// <summary>Says what was probably meant.</summary>
internal static class Suggestion
{
    /// <summary><c>; did you mean 'x'?</c>, or nothing when no candidate is near.</summary>
    public static string For(string written, IEnumerable<string> candidates) =>
        Spelling.Nearest(written, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";
}
