using System.Buffers;

namespace ThreadsSdk.MediaHosting;

/// <summary>Checks names that mean the same in a folder, in a URL and in a repository, and lead nowhere else.</summary>
internal static class PlainName
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    );

    public static void Check(string? value, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, name);
        if (value is "." or ".." || value.AsSpan().ContainsAnyExcept(Allowed))
        {
            throw new ArgumentException("Use only letters, digits, hyphens, underscores and dots.", name);
        }
    }
}
