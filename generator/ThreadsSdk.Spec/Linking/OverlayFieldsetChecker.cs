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

    private bool LacksMask(string model) =>
        shipped.Models.Any(own => own.Name == model) && !shipped.Fieldsets.Any(fieldset => fieldset.Model == model);
}
