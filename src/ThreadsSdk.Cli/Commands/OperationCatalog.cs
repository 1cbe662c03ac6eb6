using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Tooling;

namespace ThreadsSdk.Cli.Commands;

/// <summary>Holds the operations of a spec by their names.</summary>
internal sealed class OperationCatalog
{
    private static readonly Lazy<OperationCatalog> Own = new(() => new OperationCatalog(SpecSource.LoadBuiltIn().Content));

    public OperationCatalog(ThreadsSpecification spec)
    {
        Spec = spec;
        Operations = [.. spec.Groups.SelectMany(group => group.Operations)];
    }

    /// <summary>Gets the operations of the spec that this version was built from.</summary>
    public static OperationCatalog BuiltIn => Own.Value;

    public ThreadsSpecification Spec { get; }

    public IReadOnlyList<OperationSpec> Operations { get; }

    /// <summary>Gets the section of a help that lists all of them.</summary>
    public HelpSection List => new("Operations:", [.. Operations.Select(operation => operation.FullName)]);

    /// <summary>Returns whether a word is the name of an operation rather than an HTTP method: it names a group, too.</summary>
    public static bool IsName(string? word) => word?.Contains('.', StringComparison.Ordinal) == true;

    public OperationSpec? Find(string? name) =>
        Operations.FirstOrDefault(operation => operation.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <param name="name">The name.</param>
    /// <param name="helpLine">The command line that lists all of them.</param>
    public OperationSpec Get(string name, string helpLine) =>
        Find(name) ?? throw new UsageException("There is no such operation.", NextStep(name, helpLine));

    /// <summary>Returns what to do about a word that is no operation.</summary>
    /// <param name="word">The word.</param>
    /// <param name="helpLine">The command line that lists all operations.</param>
    /// <param name="others">What else the word could have been.</param>
    public string NextStep(string word, string helpLine, params IEnumerable<string> others) =>
        $"{Suggestion(word, others)}`{helpLine}` lists all operations.";

    // Only a name that is known is shown: the word itself may be a secret that slipped in.
    private string Suggestion(string word, IEnumerable<string> others)
    {
        if (Spelling.Nearest(word, Operations.Select(operation => operation.FullName).Concat(others)) is { } name)
        {
            return $"Did you mean {name}? ";
        }

        // A name alone says no group, and a group no name.
        var parts = word.Split('.');
        var near = Operations
            .Where(operation => Is(operation.Name, parts[^1]) || Is(operation.Group, parts[0]))
            .Select(operation => operation.FullName)
            .ToList();
        return near.Count == 1 ? $"Did you mean {near[0]}? "
            : near.Count > 1 ? $"Did you mean one of {string.Join(", ", near)}? "
            : "";

        static bool Is(string name, string part) => name.Equals(part, StringComparison.OrdinalIgnoreCase);
    }
}
