using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks that fieldsets are over models and name fields those have.</summary>
internal static class FieldsetChecker
{
    public static void Check(ThreadsSpecification spec, LinkScope scope)
    {
        foreach (var fieldset in spec.Fieldsets.Where(fieldset => fieldset.Model.Length > 0))
        {
            var pointer = $"/fieldsets/{fieldset.Name}";
            scope.Check([.. spec.Models.Select(model => model.Name)], fieldset.Model, "model", $"{pointer}/model");
            if (scope.Model(fieldset.Model) is { } model)
            {
                if (model.Usage == "request")
                {
                    scope.Report(
                        SpecRules.Contradiction,
                        $"{pointer}/model",
                        $"'{model.Name}' is only sent ('usage: request'), so that nobody asks for its fields"
                    );
                }

                scope.CheckAll(
                    [.. model.Properties.Select(property => property.Key)],
                    fieldset.Fields,
                    $"field of {model.Name}",
                    $"{pointer}/fields"
                );
                scope.CheckAll([.. fieldset.Fields], fieldset.Unasked, $"field of {fieldset.Name}", $"{pointer}/unasked");
            }
        }

        // That the SDK has no mask to which an overlay could add was reported.
        foreach (var model in spec.Models.Where(model => model.HasFields && !scope.LacksMask(model)))
        {
            var defaults = model.Fieldsets.Where(fieldset => fieldset.IsDefault).ToList();
            if (model.Fieldsets.Any(fieldset => spec.Unread.Contains($"/fieldsets/{fieldset.Name}")))
            {
                // It may be the default, or not.
                continue;
            }

            if (model.HoldsRequired && defaults.Count == 1)
            {
                CheckRequired(model, defaults[0], scope);
            }

            if (defaults.Count == 1 && !HasFreeField(model, defaults[0]))
            {
                scope.Report(
                    SpecRules.Contradiction,
                    $"/fieldsets/{defaults[0].Name}",
                    $"each field of '{defaults[0].Name}' needs a scope, so that nothing is left to read by default"
                );
            }
            else if (defaults.Count == 0)
            {
                scope.Report(
                    SpecRules.Contradiction,
                    $"/fieldsets/{model.Fieldsets[0].Name}",
                    $"one of the fieldsets over '{model.Name}' has to be marked 'default: true'"
                );
            }
            else if (defaults.Count > 1)
            {
                scope.Report(
                    SpecRules.Contradiction,
                    $"/fieldsets/{defaults[1].Name}/default",
                    $"the default over '{model.Name}' is '{defaults[0].Name}' already: only one fieldset is marked 'default: true'"
                );
            }
        }
    }

    /// <summary>Checks that what a model always has is asked for: without it nothing could be read.</summary>
    private static void CheckRequired(ModelSpec model, FieldsetSpec fieldset, LinkScope scope)
    {
        foreach (
            var property in model.Properties.Where(property =>
                property.Required && !fieldset.Fields.Contains(property.Key) && !fieldset.Unasked.Contains(property.Key)
            )
        )
        {
            scope.Report(
                SpecRules.Contradiction,
                $"/models/{model.Name}/properties/{property.Key}/required",
                $"'{property.Key}' is not always there: the default fieldset '{fieldset.Name}' does not ask for it"
            );
        }
    }

    /// <summary>Returns whether the default can ask for a field without a further permission; unknown ones were reported.</summary>
    private static bool HasFreeField(ModelSpec model, FieldsetSpec fieldset) =>
        fieldset.Fields.Count == 0
        || fieldset.Fields.Any(field => model.Properties.FirstOrDefault(property => property.Key == field) is not { Scopes.Count: > 0 });
}
