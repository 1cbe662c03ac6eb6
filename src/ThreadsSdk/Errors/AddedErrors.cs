using System.ComponentModel;

namespace ThreadsSdk.Runtime;

/// <summary>Knows the errors that the YAML of projects adds, so that they are found in every response.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AddedErrors
{
    private static readonly object Gate = new();
    private static volatile ThreadsError[] _all = [];

    internal static IReadOnlyList<ThreadsError> All => _all;

    /// <summary>Adds an error. One that was added before is not added again.</summary>
    /// <param name="error">The error.</param>
    /// <param name="namesScopes">Whether a scope may be missing.</param>
    /// <param name="isOfWindow">Whether it means this only where the authorization window says it.</param>
    /// <returns>The error, as exceptions hold it.</returns>
    public static ThreadsError Add(ThreadsError error, bool namesScopes, bool isOfWindow)
    {
        ArgumentNullException.ThrowIfNull(error);
        var added = error with { NamesScopes = namesScopes, IsOfWindow = isOfWindow };
        lock (Gate)
        {
            if (!_all.Contains(added))
            {
                _all = [.. _all, added];
            }
        }

        return added;
    }
}
