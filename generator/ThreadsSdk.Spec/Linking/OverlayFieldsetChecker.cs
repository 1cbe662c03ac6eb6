using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks that an overlay adds fieldsets to masks that are there: the SDK is compiled, and gets no further ones.</summary>
/// <param name="shipped">The spec of the SDK.</param>
/// <param name="faults">Takes what cannot be added.</param>
internal sealed class OverlayFieldsetChecker(ThreadsSpecification shipped, List<SpecFault> faults)
{
    public void Check(IEnumerable<FieldsetSpec> fieldsets)
    {
        foreach (var fieldset in fieldsets.Where(fieldset => LacksMask(fieldset.Model)))
        {
            faults.Add(
                new SpecFault(
                    SpecRules.NotInOverlay,
                    new([
                        $"the SDK has no field mask for '{fieldset.Model}', so that no fieldset can be over it; declare a model of your own",
                    ]),
                    $"/fieldsets/{fieldset.Name}/model"
                )
            );
        }
    }

    /// <summary>Returns what a new fieldset lacks, which the reader leaves to the SDK as it may have it.</summary>
    public static IEnumerable<(SpecRule Rule, string[] Arguments)> Missing(FieldsetSpec fieldset) =>
        [
            .. OverlayExtension.MissingDoc("fieldset", fieldset.Name, fieldset.Doc),
            .. fieldset.Model.Length == 0 && fieldset.Extends is null
                ? [(SpecRules.MissingKey, [$"The fieldset '{fieldset.Name}'", "model", ""])]
                : System.Array.Empty<(SpecRule, string[])>(),
        ];

    private bool LacksMask(string model) =>
        shipped.Models.Any(own => own.Name == model) && !shipped.Fieldsets.Any(fieldset => fieldset.Model == model);
}
