using System.Linq;

namespace ThreadsSdk.Spec.Rules;

/// <summary>Represents that another parameter has one of some values or, where it is a list, holds one of them.</summary>
/// <param name="Parameter">The other parameter.</param>
/// <param name="Values">The texts on the wire.</param>
public sealed record RuleCondition(string Parameter, EquatableArray<string> Values)
{
    /// <summary>Gets whether it holds when the parameter is left out, because of what is sent or assumed then.</summary>
    public bool HoldsWhenAbsent { get; init; }

    /// <summary>Returns whether it holds for a request.</summary>
    public bool Holds(IGivenParameters given)
    {
        var texts = given.Texts(Parameter).ToList();
        return texts.Count == 0 ? HoldsWhenAbsent : texts.Any(text => Values.Contains(text));
    }
}
