using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Gives the fieldsets that extend another one all their fields.</summary>
internal sealed class FieldsetLinker(ThreadsSpecification spec, List<SpecFault> faults)
{
    private readonly Dictionary<string, FieldsetSpec> _declared = spec.Fieldsets.ToDictionary(
        fieldset => fieldset.Name,
        StringComparer.Ordinal
    );

    private readonly HashSet<string> _circular = new(StringComparer.Ordinal);

    /// <summary>Links the fieldsets. What extends something unknown, or itself, is left out.</summary>
    public EquatableArray<FieldsetSpec> Link() => new(spec.Fieldsets.Select(fieldset => Link(fieldset, [])).OfType<FieldsetSpec>());

    private FieldsetSpec? Link(FieldsetSpec fieldset, HashSet<string> extending)
    {
        var pointer = $"/fieldsets/{fieldset.Name}";
        if (fieldset.Extends is not { } name)
        {
            Check(
                fieldset.Without.Count == 0,
                $"{pointer}/without/0",
                $"'{fieldset.Name}' extends no fieldset it could leave fields out of"
            );
            return fieldset;
        }

        if (!extending.Add(fieldset.Name))
        {
            // All of the circle are told at once.
            if (_circular.Add(fieldset.Name))
            {
                _circular.UnionWith(extending);
                Report(SpecRules.Contradiction, $"{pointer}/extends", $"'{fieldset.Name}' extends itself");
            }

            return null;
        }

        if (!_declared.TryGetValue(name, out var other))
        {
            Report(SpecRules.UnknownReference, $"{pointer}/extends", "fieldset", name, Suggestion.For(name, _declared.Keys));
            return null;
        }

        return Link(other, extending) is { } linked ? Merge(fieldset, linked, pointer) : null;
    }

    private FieldsetSpec Merge(FieldsetSpec fieldset, FieldsetSpec other, string pointer)
    {
        Check(
            fieldset.Model.Length == 0 || fieldset.Model == other.Model,
            $"{pointer}/model",
            $"'{fieldset.Name}' extends '{other.Name}', which is over '{other.Model}'"
        );
        for (var i = 0; i < fieldset.Fields.Count; i++)
        {
            var field = fieldset.Fields[i];
            Check(!other.Fields.Contains(field), $"{pointer}/fields/{i}", $"'{field}' is in '{other.Name}' already");
        }

        for (var i = 0; i < fieldset.Without.Count; i++)
        {
            var field = fieldset.Without[i];
            Check(other.Fields.Contains(field), $"{pointer}/without/{i}", $"'{field}' is not in '{other.Name}', so it cannot be left out");
        }

        Check(
            other.Fields.Except(fieldset.Without).Concat(fieldset.Fields).Any(),
            $"{pointer}/without/0",
            $"'{fieldset.Name}' leaves out every field of '{other.Name}'"
        );
        return fieldset with
        {
            Model = other.Model,
            Fields = InOrder(other.Model, other.Fields.Except(fieldset.Without).Concat(fieldset.Fields)),
        };
    }

    /// <summary>Puts fields into the order of the model's properties, in which they are asked for.</summary>
    private EquatableArray<string> InOrder(string model, IEnumerable<string> fields)
    {
        var order =
            spec.Models.FirstOrDefault(declared => declared.Name == model)?.Properties.Select(property => property.Key).ToList() ?? [];
        return new(fields.OrderBy(field => order.IndexOf(field)));
    }

    private void Check(bool holds, string pointer, string text)
    {
        if (!holds)
        {
            Report(SpecRules.Contradiction, pointer, text);
        }
    }

    private void Report(SpecRule rule, string pointer, params string[] arguments) =>
        faults.Add(new SpecFault(rule, new(arguments), pointer));
}
