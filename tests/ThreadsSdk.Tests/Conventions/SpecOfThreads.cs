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

    /// <summary>The models that users see.</summary>
    public static IEnumerable<ModelSpec> Models => Content.Models.Where(model => model.IsPublic);

    public static IEnumerable<OperationSpec> Operations => Content.Groups.SelectMany(group => group.Operations);

    /// <summary>Whether a list holds the values of other properties in its items, where the JSON has another shape.</summary>
    public static bool HoldsOthersOf(this PropertySpec property, ModelSpec model) =>
        model.Properties.Any(other => other.AlsoIn.Count > 0 && other.AlsoIn[0] == property.Key);

    private static ThreadsSpecification Load()
    {
        (ThreadsSpecification content, IReadOnlyList<Spec.Diagnostics.SpecDiagnostic> diagnostics) = LinkedSpec.Load(Repository.Spec);
        Assert.Empty(diagnostics);
        return content;
    }
}
