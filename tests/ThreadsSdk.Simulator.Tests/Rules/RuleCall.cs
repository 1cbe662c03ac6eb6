using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Simulator.Tests.Rules;

/// <summary>An operation, or a browser address, which is no operation.</summary>
public sealed record RuleCall(
    string Name,
    OperationSpec? Operation,
    EquatableArray<ParameterSpec> Parameters,
    EquatableArray<OneOfRule> RequiresOneOf
)
{
    /// <summary>Gets what a caller can give. A field mask has no rules.</summary>
    public IEnumerable<ParameterSpec> Givable =>
        Parameters.Where(parameter => parameter.Value is null && parameter.Type.Kind != TypeKind.Fields);

    public static IEnumerable<RuleCall> All(ThreadsSpecification spec) =>
        [
            .. spec
                .Groups.SelectMany(group => group.Operations)
                .Select(operation => new RuleCall(operation.FullName, operation, operation.Parameters, operation.RequiresOneOf)),
            .. spec.Urls.Select(url => new RuleCall(url.Name, null, url.Parameters, default)),
        ];
}
