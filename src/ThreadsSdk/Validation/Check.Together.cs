using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Runtime;

/// <summary>Checks the rules between parameters.</summary>
public partial struct Check
{
    /// <summary>Checks that two parameters are not given together.</summary>
    public void Excludes(string name, bool isGiven, bool isOtherGiven, string rule) =>
        Add(name, RuleEvaluation.Excludes(rule, isGiven, isOtherGiven));

    /// <summary>Checks that a parameter is not given without another.</summary>
    public void Needs(string name, bool isGiven, bool isOtherGiven, string rule) =>
        Add(name, RuleEvaluation.Needs(rule, isGiven, isOtherGiven));

    /// <summary>Checks that a parameter is given when another has a certain value.</summary>
    public void RequiredWhen(string name, bool isGiven, bool holds, string rule) =>
        Add(name, RuleEvaluation.RequiredWhen(rule, isGiven, holds));

    /// <summary>Checks that a parameter is given only when another has a certain value.</summary>
    public void OnlyWhen(string name, bool isGiven, bool holds, string rule) => Add(name, RuleEvaluation.OnlyWhen(rule, isGiven, holds));

    /// <summary>Checks that a parameter is not given when another has a certain value.</summary>
    public void ForbiddenWhen(string name, bool isGiven, bool holds, string rule) =>
        Add(name, RuleEvaluation.ForbiddenWhen(rule, isGiven, holds));
}
