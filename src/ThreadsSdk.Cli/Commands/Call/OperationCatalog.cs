using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Tooling;

namespace ThreadsSdk.Cli.Commands.Call;

/// <summary>Holds the operations of the spec by their names.</summary>
internal sealed class OperationCatalog
{
    private static readonly Lazy<OperationCatalog> Own = new(() => new OperationCatalog(SpecSource.LoadBuiltIn().Content));

    private OperationCatalog(ThreadsSpecification spec)
    {
        Spec = spec;
        Operations = [.. spec.Groups.SelectMany(group => group.Operations)];
    }

    /// <summary>Gets the operations of the spec that this version was built from.</summary>
    public static OperationCatalog BuiltIn => Own.Value;

    /// <summary>Loads the operations of the spec in a folder, or of what the folder adds to the built-in one.</summary>
    public static OperationCatalog Load(string folder) => new(SpecSource.Load(folder).Content);

    public ThreadsSpecification Spec { get; }

    public IReadOnlyList<OperationSpec> Operations { get; }

    /// <summary>Returns whether a word is the name of an operation rather than an HTTP method: it names a group, too.</summary>
    public static bool IsName(string? word) => word?.Contains('.', StringComparison.Ordinal) == true;

    public OperationSpec? Find(string? name) =>
        Operations.FirstOrDefault(operation => operation.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    public OperationSpec Get(string name) =>
        Find(name)
        ?? throw new UsageException(
            "There is no such operation.",
            Operations
                .Where(operation => name.StartsWith(operation.Group + ".", StringComparison.OrdinalIgnoreCase))
                .Select(operation => operation.FullName)
                .ToList()
                is { Count: > 0 } near
                ? $"Name one of {string.Join(", ", near)}."
                : "Run `threads call --help`, which lists all operations, or give a method and a path."
        );
}
