using System.Buffers;

namespace ThreadsSdk.Http;

/// <summary>Checks the path of a custom request.</summary>
internal static class RelativePath
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("?#\\:@{} ");

    /// <summary>Refuses a path that would lead to another server, or elsewhere than it seems.</summary>
    public static void Check(string path, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path, name);
        if (path.Contains("//", StringComparison.Ordinal))
        {
            throw new ArgumentException(
                "The path must be relative to the server, such as \"me/threads\": the token never goes elsewhere.",
                name
            );
        }

        foreach (var character in path)
        {
            if (char.IsControl(character) || Forbidden.Contains(character))
            {
                throw new ArgumentException("The path must hold only path segments; parameters go into the query or the form.", name);
            }
        }

        foreach (var segment in path.Split('/'))
        {
            if (Uri.UnescapeDataString(segment) is "." or "..")
            {
                throw new ArgumentException("The path must not hold steps such as \"..\".", name);
            }
        }
    }

    /// <summary>Returns the path from the root of the server: below the version, unless it begins with a slash.</summary>
    public static string FromRoot(string path) => path[0] == '/' ? path : $"/{ThreadsApi.Version}/{path}";
}
