using System.Linq;
using System.Text.RegularExpressions;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Says which part of a method and a path is wrong.</summary>
internal static class HttpFault
{
    private static readonly string[] Methods = ["GET", "POST", "DELETE"];
    private static readonly Regex Segment = new(@"^([a-z0-9_]+|\{[a-z0-9_]+\})$", RegexOptions.CultureInvariant);

    /// <summary>Returns what is wrong with an operation's <c>http</c>; null when nothing is.</summary>
    public static string? Of(OperationSpec operation, string? version)
    {
        var (method, path) = (operation.Method, operation.Path);
        var shout = method.ToUpperInvariant();
        if (!Methods.Contains(method) || path.Length == 0)
        {
            if (path.Length == 0 && method.IndexOf('/') >= 0 && method.IndexOf(' ') >= 0)
            {
                return $"'{method}' has a blank too many: there is one, between the method and the path";
            }

            var written = $"{method} {path}".Trim();
            return Methods.Contains(shout) && path.Length > 0 ? $"'{method}' is a method in small letters; write '{shout} {path}'"
                : path.Length > 0 && path[0] == '/' && method.IndexOf('/') < 0
                    ? $"'{method}' is not one of the methods {string.Join(", ", Methods)}"
                : $"'{written}' is not a method ({string.Join(", ", Methods)}), a blank and a path";
        }

        return version is { Length: > 0 } && !operation.Versioned && path.StartsWith($"/{version}/", System.StringComparison.Ordinal)
            ? $"'{path}' begins with the version; leave '/{version}' and 'versioned: false' out"
            : OfPath(path, version, "as 'in: query'");
    }

    /// <summary>Returns what is wrong with the path of an address, which has no gaps; null when nothing is.</summary>
    public static string? OfAddress(string path) =>
        OfPath(path, version: null, "where an address has its query")
        ?? (path.IndexOf('{') >= 0 ? $"'{path}' has a gap; give what differs as a parameter" : null);

    private static string? OfPath(string path, string? version, string inQuery)
    {
        if (path.Contains("://"))
        {
            return $"'{path}' has a host, which stands below 'api'; leave what comes after it";
        }

        if (path.IndexOf('?') is var query and >= 0)
        {
            return path.IndexOf("?}", System.StringComparison.Ordinal) >= 0
                ? $"'{path}' has a placeholder with a '?', but no part of a path can be missing; leave the '?' out"
                : $"'{path.Substring(query)}' is no part of a path; declare what it holds below 'parameters', {inQuery}";
        }

        if (path == "/")
        {
            return "'/' is a path that names nothing";
        }

        if (path[0] != '/')
        {
            return $"'{path}' is a path without a '/' in front";
        }

        var segments = path.Substring(1).Split('/');
        return version is { Length: > 0 } && segments[0] == version
            ? $"'{path}' begins with the version, which every path has by itself; leave '/{version}' out"
            : segments.Where(segment => !Segment.IsMatch(segment)).Select(segment => OfSegment(path, segment)).FirstOrDefault();
    }

    private static string OfSegment(string path, string segment)
    {
        if (segment.Length == 0)
        {
            return path[path.Length - 1] == '/' ? $"'{path}' ends with a '/' too many" : $"'{path}' has two '/' with nothing between";
        }

        var name = Regex.Replace(segment, "[^A-Za-z0-9_]", "");
        if (segment[0] == ':' || (segment[0] == '{' ^ segment[segment.Length - 1] == '}'))
        {
            return $"'{segment}' is no placeholder; did you mean '{{{name}}}'?";
        }

        var odd = segment.FirstOrDefault(sign => sign is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '{' or '}'));
        return odd == default
            ? $"'{segment}' is no placeholder, which is one name in braces"
            : $"'{segment}' holds '{odd}'; names in a path have small letters, digits and '_'";
    }
}
