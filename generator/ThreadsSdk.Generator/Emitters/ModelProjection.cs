using System.Linq;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Cuts off what a file does not show, so that an edit of it does not write that file again.</summary>
internal static class ModelProjection
{
    /// <summary>Keeps what the client and its operations show: no documentation.</summary>
    public static GroupSpec InClient(GroupSpec group) => group with { Doc = "", Operations = new(group.Operations.Select(InClient)) };

    /// <summary>Keeps what the options record shows: parameters and their documentation.</summary>
    public static OperationSpec InOptions(OperationSpec operation) =>
        WithoutDocs(operation) with
        {
            Parameters = new(operation.Parameters.Select(parameter => parameter.Record is null ? parameter : InClient(parameter))),
            Method = "",
            Path = "",
            Auth = "",
            Versioned = true,
            Repeatable = true,
            RequiresOneOf = default,
            Scopes = default,
            Advice = default,
        };

    /// <summary>Keeps what the record of a set shows: the parameters it does not get from another one.</summary>
    public static ParameterSetSpec InOptions(ParameterSetSpec set) => set with { Uses = default, Parameters = new(set.Own) };

    private static OperationSpec WithoutDocs(OperationSpec operation) =>
        operation with
        {
            Doc = "",
            Remarks = null,
            Source = null,
            Since = null,
            Deprecated = null,
            Quota = null,
            QuotaName = null,
            Errors = default,
            Throws = default,
        };

    private static OperationSpec InClient(OperationSpec operation) =>
        WithoutDocs(operation) with
        {
            Parameters = new(operation.Parameters.Select(InClient)),
            OptionsJson = false,
        };

    private static ParameterSpec InClient(ParameterSpec parameter) =>
        parameter with
        {
            Doc = "",
            Default = null,
            Example = null,
            Source = null,
            Since = null,
        };
}
