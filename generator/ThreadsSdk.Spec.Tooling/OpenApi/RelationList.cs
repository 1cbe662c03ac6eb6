using System.Text.Json.Nodes;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Writes the rules between parameters, in the words of the spec language and as a sentence.</summary>
internal static class RelationList
{
    /// <summary>Returns the rules; null when there are none.</summary>
    public static JsonArray? Create(OperationSpec operation)
    {
        var rules = operation.Parameters.SelectMany(parameter => parameter.Rules).Concat(operation.RequiresOneOf).OfType<RelationRule>();
        JsonArray list = new([.. rules.Where(rule => rule is not ExcludesRule { IsToldByOther: true }).Select(Rule)]);
        return list.Count == 0 ? null : list;
    }

    private static JsonObject Rule(RelationRule rule) =>
        rule switch
        {
            ExcludesRule excludes => Of(rule, "excludes", ("other", excludes.Other)),
            NeedsRule needs => Of(rule, "needs", ("other", needs.Other)),
            RequiredWhenRule required => Of(rule, "required_when", ("when", When(new([required.When])))),
            OnlyWhenRule only => Of(rule, "only_when", ("when", When(new([only.When])))),
            ForbiddenWhenRule forbidden => Of(rule, "forbidden_when", ("when", When(new([forbidden.When])))),
            OneOfRule one => Of(rule, "requires_one_of", ("of", Extension.Array(one.Of)), ("when", When(one.When))),
            _ => Of(rule, "other"),
        };

    private static JsonObject Of(RelationRule rule, string name, params IEnumerable<(string Key, JsonNode? Value)> members) =>
        Extension.Object([
            ("rule", name),
            ("parameter", rule is OneOfRule ? null : rule.Subject),
            .. members,
            ("text", $"{rule.Subject} {rule.Text}."),
        ]);

    private static JsonObject? When(EquatableArray<RuleCondition> conditions) =>
        conditions.Count == 0
            ? null
            : Extension.Object(conditions.Select(condition => (condition.Parameter, (JsonNode?)Extension.Array(condition.Values))));
}
