using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Validation;

/// <summary>Checks the rules between parameters.</summary>
internal partial struct Check
{
    public void Excludes(string name, bool isGiven, bool isOtherGiven, string rule) =>
        Add(name, RuleEvaluation.Excludes(rule, isGiven, isOtherGiven));

    public void Needs(string name, bool isGiven, bool isOtherGiven, string rule) =>
        Add(name, RuleEvaluation.Needs(rule, isGiven, isOtherGiven));

    public void RequiredWhen(string name, bool isGiven, bool holds, string rule) =>
        Add(name, RuleEvaluation.RequiredWhen(rule, isGiven, holds));

    public void OnlyWhen(string name, bool isGiven, bool holds, string rule) => Add(name, RuleEvaluation.OnlyWhen(rule, isGiven, holds));

    public void ForbiddenWhen(string name, bool isGiven, bool holds, string rule) =>
        Add(name, RuleEvaluation.ForbiddenWhen(rule, isGiven, holds));
}
