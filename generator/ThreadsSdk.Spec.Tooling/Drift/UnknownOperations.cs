using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift;

/// <summary>Gathers the requests that are of no operation of the spec, several of one operation as one.</summary>
internal sealed class UnknownOperations(SpecNames names)
{
    private readonly Dictionary<string, ExternalOperation> _operations = new(StringComparer.Ordinal);
    private readonly List<string> _ownUser = [];

    /// <summary>In the order of the document.</summary>
    public IEnumerable<DriftFinding> Findings =>
        _operations
            .Values.Select(operation => operation with { Path = Named(operation.Path) })
            .Select(operation => new DriftFinding(DriftFinding.Spec, DriftKind.Operation, Call(operation))
            {
                SeenIn = operation.Title,
                Operation = operation,
            });

    public void Add(ExternalOperation operation)
    {
        var shape = $"{operation.Method} {string.Join('/', operation.Path.Select(segment => IsId(segment) ? "{}" : segment.Text))}";
        _operations[shape] = _operations.TryGetValue(shape, out var known)
            ? known with
            {
                Parameters = ExternalMember.Merge([.. known.Parameters, .. operation.Parameters]),
                Fields = ExternalMember.Merge([.. known.Fields, .. operation.Fields]),
            }
            : operation;
    }

    /// <summary>Remembers what the spec calls the placeholder that a request fills with the token's own user.</summary>
    public void Learn(OperationSpec operation, ExternalOperation request) =>
        _ownUser.AddRange(
            operation
                .Path.Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Zip(request.Path)
                .Where(pair => pair.Second.Text == names.Api.OwnUser && pair.First is ['{', ..])
                .Select(pair => pair.First[1..^1])
        );

    private static string Call(ExternalOperation operation)
    {
        var path = operation.Path.Select(segment => segment.Variable is { } name ? $"{{{name}}}" : segment.Text);
        return $"{operation.Method} /{string.Join('/', path)}";
    }

    private string OwnUser =>
        _ownUser.CountBy(name => name).OrderByDescending(name => name.Value).Select(name => name.Key).FirstOrDefault() ?? "id";

    /// <summary>Every placeholder with a name of its own, as the spec writes names.</summary>
    private List<PathSegment> Named(IReadOnlyList<PathSegment> path)
    {
        List<PathSegment> named = [];
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (var segment in path)
        {
            if (!IsId(segment))
            {
                named.Add(segment);
                continue;
            }

            var name = segment.Text == names.Api.OwnUser ? OwnUser : Snake(segment.Variable ?? "id");
            var unique = name;
            for (var number = 2; !taken.Add(unique); number++)
            {
                unique = $"{name}_{number}";
            }

            named.Add(new PathSegment("", unique));
        }

        return named;
    }

    private bool IsId(PathSegment segment) => segment.IsId || segment.Text == names.Api.OwnUser;

    private static string Snake(string name) =>
        string.Concat(
            name.Select(
                (letter, index) =>
                    letter switch
                    {
                        _ when char.IsAsciiLetterUpper(letter) => (index > 0 && char.IsAsciiLetterLower(name[index - 1]) ? "_" : "")
                            + char.ToLowerInvariant(letter),
                        _ when char.IsAsciiLetterOrDigit(letter) => letter.ToString(),
                        _ => "_",
                    }
            )
        )
            is { Length: > 0 } snake
            ? snake
            : "id";
}
