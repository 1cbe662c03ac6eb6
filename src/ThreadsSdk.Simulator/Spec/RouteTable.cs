using System.Text.RegularExpressions;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Simulator.Spec;

/// <summary>
/// Finds the operations a method and a path may mean. Operations that share a path differ by what the id in it belongs to.
/// </summary>
internal sealed partial class RouteTable
{
    private readonly string _version;
    private readonly Route[] _routes;

    public RouteTable(SimulatorSpec spec)
    {
        _version = spec.Api.Version;
        _routes = [.. spec.Operations.Select(operation => new Route(operation, Segments(operation.Path)))];
    }

    /// <summary>Returns the operations that fit best: those with the fewest placeholders. Empty when none fits.</summary>
    public IReadOnlyList<RouteMatch> Find(string method, string path)
    {
        var segments = Unversioned(path);

        // An operation whose own method this is comes before those that Meta takes by it too.
        var matches = _routes
            .Where(route => route.Operation.Method == method || route.Operation.AlsoBy == method)
            .OrderBy(route => route.Operation.Method != method)
            .Select(route => route.Match(segments))
            .OfType<RouteMatch>()
            .ToList();
        var fewest = matches.Count == 0 ? 0 : matches.Min(match => match.Values.Count);
        return [.. matches.Where(match => match.Values.Count == fewest)];
    }

    /// <summary>Returns what a path is about: the first part of it, an id or a name.</summary>
    public string Object(string path) => Unversioned(path).FirstOrDefault() ?? "";

    /// <summary>Returns the operations that may have been meant by a path that none has.</summary>
    public IReadOnlyList<OperationSpec> Near(string path)
    {
        var segments = Unversioned(path);
        return segments is [.., var last]
            ?
            [
                .. _routes
                    .Where(route => route.Match(segments) is not null || route.IsNear(segments, last))
                    .Select(route => route.Operation),
            ]
            : [];
    }

    /// <summary>Returns the version a path begins with when it is another one than that of the spec; otherwise null.</summary>
    public string? OtherVersion(string path) =>
        Segments(path) is [var first, ..] && first != _version && VersionPattern().IsMatch(first) ? first : null;

    [GeneratedRegex(@"^v\d+\.\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex VersionPattern();

    private string[] Unversioned(string path) => Segments(path) is [var first, .. var rest] && first == _version ? rest : Segments(path);

    private static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private sealed record Route(OperationSpec Operation, string[] Segments)
    {
        /// <summary>Returns whether the path would be this one with another last name, of which it has a part or most letters.</summary>
        public bool IsNear(string[] path, string last) =>
            Segments is [.., var name]
            && !name.StartsWith('{')
            && Match([.. path[..^1], name]) is not null
            && (name.Split('_').Contains(last) || Spelling.Nearest(last, [name]) is not null);

        public RouteMatch? Match(string[] path)
        {
            if (path.Length != Segments.Length)
            {
                return null;
            }

            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < path.Length; i++)
            {
                if (Segments[i] is ['{', .. var name, '}'])
                {
                    values[name] = Uri.UnescapeDataString(path[i]);
                }
                else if (Segments[i] != path[i])
                {
                    return null;
                }
            }

            return new RouteMatch(Operation, values);
        }
    }
}
