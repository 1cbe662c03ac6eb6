using ThreadsSdk.Generator.Tests.Running;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Linking;
using Xunit;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>The YAML of this repository, read as the generator reads it.</summary>
internal static class SpecOfThreads
{
    private static readonly Lazy<ThreadsSpecification> Loaded = new(Load);

    public static ThreadsSpecification Content => Loaded.Value;

    public static IEnumerable<OperationSpec> Operations => Content.Groups.SelectMany(group => group.Operations);

    private static ThreadsSpecification Load()
    {
        (ThreadsSpecification content, IReadOnlyList<Spec.Diagnostics.SpecDiagnostic> diagnostics) = LinkedSpec.Load(Repository.Spec);
        Assert.Empty(diagnostics);
        return content;
    }
}
