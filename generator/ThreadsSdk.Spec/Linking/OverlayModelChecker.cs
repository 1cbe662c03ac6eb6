using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks what an overlay adds to models of the SDK: properties that are read out of what the SDK does not know.</summary>
/// <param name="shipped">The spec of the SDK.</param>
/// <param name="faults">Takes what cannot be added.</param>
internal sealed class OverlayModelChecker(ThreadsSpecification shipped, List<SpecFault> faults)
{
    /// <summary>Checks values that are added to enums: what one can do about them is read where the enum is written.</summary>
    public void Check(IEnumerable<EnumSpec> enums)
    {
        foreach (var item in enums.Where(item => shipped.Enums.Any(own => own.Name == item.Name)))
        {
            foreach (var value in item.Values.Where(value => value.Advice is not null))
            {
                Report(
                    $"/enums/{item.Name}/values/{value.Key}/advice",
                    "'advice' means nothing on a value that is added to an enum of the SDK"
                );
            }
        }
    }

    public void Check(IEnumerable<ModelSpec> models)
    {
        foreach (var model in models)
        {
            if (shipped.Models.FirstOrDefault(own => own.Name == model.Name) is { } own)
            {
                Check(own, model);
            }
        }
    }

    private void Check(ModelSpec own, ModelSpec added)
    {
        var pointer = $"/models/{added.Name}";
        if (!own.IsPublic)
        {
            Report(pointer, $"'{added.Name}' is plumbing of the SDK that users do not see, so that nothing can be added to it");
        }

        foreach (var property in added.Properties)
        {
            var place = $"{pointer}/properties/{property.Key}";
            if (own.Usage == "request")
            {
                Report(
                    place,
                    $"'{added.Name}' is only sent, so that nothing can be read of it; give the parameter that sends it in an operation of your own"
                );
            }

            foreach (var key in Meaningless(property))
            {
                Report($"{place}/{key}", $"'{key}' means nothing on a property that is added to a model of the SDK");
            }
        }
    }

    /// <summary>Returns what says how the object that holds a property is made, which the SDK has done.</summary>
    private static IEnumerable<string> Meaningless(PropertySpec property)
    {
        (string Key, bool IsThere)[] keys =
        [
            ("required", property.Required),
            ("bare", property.Bare),
            ("secret", property.Secret),
            ("repeats", property.Repeats),
            ("also_in", property.AlsoIn.Count > 0),
            ("ends_day", property.EndsDay is not null),
        ];
        return keys.Where(key => key.IsThere).Select(key => key.Key).Concat(property.Bounds.Keys);
    }

    private void Report(string pointer, string text) => faults.Add(new SpecFault(SpecRules.NotInOverlay, new([text]), pointer));
}
