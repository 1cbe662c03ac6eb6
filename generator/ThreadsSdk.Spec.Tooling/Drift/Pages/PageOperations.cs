using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Finds the operations that pages speak of. Addresses to open in a browser are among them, as operations without a response.</summary>
internal sealed class PageOperations
{
    /// <summary>The group that addresses are in.</summary>
    public const string Urls = "Urls";

    private readonly ApiSpec _api;
    private readonly (OperationSpec Operation, string[] Segments)[] _routes;
    private readonly (OperationSpec Operation, string[] Segments)[] _urls;
    private readonly string[] _placeholders;

    public PageOperations(SpecNames names)
    {
        _api = names.Api;
        _routes = [.. names.Operations.Select(operation => (operation, Segments(operation.Path)))];
        _placeholders = [.. _routes.SelectMany(route => route.Segments).Where(IsPlaceholder).Select(segment => segment[1..^1]).Distinct()];
        _urls = [.. names.Spec.Urls.Select(url => (AsOperation(url), Segments(url.Path)))];
    }

    /// <summary>
    /// The operations a call may be of; several where a page gives no more than <c>GET /{id}</c>. Pages also name an operation by the end
    /// of its path: <c>POST /threads</c>.
    /// </summary>
    public IReadOnlyList<OperationSpec> Find(PageCall call)
    {
        if (call.Path.Count == 0)
        {
            return [];
        }

        var isMethod = (OperationSpec operation) => call.Method is null || operation.Method == call.Method;
        var whole = _routes.Where(route => isMethod(route.Operation) && Fits(route.Segments, call.Path)).ToList();
        if (whole.Count > 0)
        {
            var fewest = whole.Min(route => route.Segments.Count(IsPlaceholder));
            var closest = whole.Where(route => route.Segments.Count(IsPlaceholder) == fewest).ToList();
            var named = closest.Where(route => HasSameNames(route.Segments, call.Path)).ToList();
            return [.. (named.Count > 0 ? named : closest).Select(route => route.Operation)];
        }

        var urls = _urls.Where(url => call.Method is null or "GET" && Fits(url.Segments, call.Path)).Select(url => url.Operation).ToList();
        if (urls.Count > 0 || call.Host.Length > 0 || call.Path.Any(IsId))
        {
            return urls;
        }

        var words = call.Path.Select(segment => segment.Text).ToList();
        return
        [
            .. _routes
                .Where(route => isMethod(route.Operation) && route.Segments.Skip(route.Segments.Length - words.Count).SequenceEqual(words))
                .Select(route => route.Operation),
        ];
    }

    /// <summary>Finds out whether a call has a method and a path. Then the spec lacks it when no operation is found.</summary>
    public static bool IsWhole(PageCall call) => call.Method is not null && call.Path.Count > 0;

    /// <summary>The path with the names that the spec has for placeholders: <c>{threads_media_id}</c> is <c>{media_id}</c>.</summary>
    public IReadOnlyList<PathSegment> Named(IReadOnlyList<PathSegment> path) =>
        [
            .. path.Select(segment =>
                segment.Variable is { } name
                && _placeholders.Where(known => name.EndsWith("_" + known, StringComparison.Ordinal)).MaxBy(known => known.Length)
                    is { } known
                    ? segment with
                    {
                        Variable = known,
                    }
                    : segment
            ),
        ];

    private static OperationSpec AsOperation(UrlSpec url) =>
        new()
        {
            Group = Urls,
            Name = url.Name,
            Method = "GET",
            Path = url.Path,
            Doc = url.Doc,
            Auth = "none",
            Versioned = false,
            Repeatable = true,
            Returns = new TypeRef(TypeKind.Named),
            Options = "",
            Parameters = url.Parameters,
        };

    private bool Fits(string[] segments, IReadOnlyList<PathSegment> path) =>
        segments.Length == path.Count
        && segments.Zip(path).All(pair => IsPlaceholder(pair.First) ? IsId(pair.Second) : pair.First == pair.Second.Text);

    private bool IsId(PathSegment segment) => segment.IsId || segment.Text == _api.OwnUser;

    /// <summary>Pages put more words before a name: <c>{threads-media-id}</c> is <c>{media_id}</c>.</summary>
    private static bool HasSameNames(string[] segments, IReadOnlyList<PathSegment> path) =>
        segments
            .Zip(path)
            .Where(pair => IsPlaceholder(pair.First))
            .All(pair =>
                pair.Second.Variable is { } name
                && (name == pair.First[1..^1] || name.EndsWith("_" + pair.First[1..^1], StringComparison.Ordinal))
            );

    private static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsPlaceholder(string segment) => segment is ['{', .., '}'];
}
