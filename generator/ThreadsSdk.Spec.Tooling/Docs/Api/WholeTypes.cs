using System.Diagnostics.CodeAnalysis;

namespace ThreadsSdk.Spec.Tooling.Docs.Api;

/// <summary>Tells whether types still have all their members. In a trimmed program they do not, so that they cannot be described.</summary>
internal static class WholeTypes
{
    public const string Reason = "It describes every public type and member, and trimming removes some.";

    private const string Switch = "ThreadsSdk.WholeTypes";

    /// <summary>Gets a value indicating whether they do.</summary>
    [FeatureSwitchDefinition(Switch)]
    [FeatureGuard(typeof(RequiresUnreferencedCodeAttribute))]
    public static bool AreThere => !AppContext.TryGetSwitch(Switch, out var isOn) || isOn;
}
