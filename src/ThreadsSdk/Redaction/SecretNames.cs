using System.ComponentModel;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Runtime;

/// <summary>Knows the names of secret parameters: those of the API, and those that the YAML of projects adds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SecretNames
{
    private static volatile string[] _all = WireNames.SecretParameters;

    internal static string[] All => _all;

    /// <summary>Adds names, whose values are masked from then on.</summary>
    /// <param name="names">The wire names.</param>
    public static void Add(params string[] names)
    {
        lock (WireNames.SecretParameters)
        {
            _all = [.. _all.Union(names, StringComparer.Ordinal)];
        }
    }
}
