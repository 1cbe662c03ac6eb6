using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Looks up what is declared by its name, and gathers faults.</summary>
internal sealed partial class LinkScope(
    ThreadsSpecification spec,
    List<SpecFault> faults,
    EquatableArray<FieldsetSpec> fieldsets,
    ThreadsSpecification? shipped = null
)
{
    private readonly HashSet<string> _shippedTypes = new(
        shipped is null
            ? []
            : shipped
                .Enums.Select(item => item.Name)
                .Concat(shipped.Models.Select(model => model.Name))
                .Concat(shipped.Metrics.Select(set => set.Name)),
        StringComparer.Ordinal
    );
    private readonly HashSet<string> _shippedLimits = new(shipped?.Limits.Select(limit => limit.Key) ?? [], StringComparer.Ordinal);

    /// <summary>The fieldsets that extend what they cannot, which was reported.</summary>
    private readonly HashSet<string> _brokenFieldsets = new(
        fieldsets.Select(fieldset => fieldset.Name).Except(spec.Fieldsets.Select(fieldset => fieldset.Name)),
        StringComparer.Ordinal
    );

    /// <summary>The enums, but for those that a model of their name wins over: that of the SDK, or the one that says more.</summary>
    private readonly HashSet<string> _enums = new(
        spec.Enums.Where(item =>
                spec.Models.FirstOrDefault(model => model.Name == item.Name) is not { } model
                || (
                    shipped?.Models.Any(own => own.Name == item.Name) != true
                    && (shipped?.Enums.Any(own => own.Name == item.Name) == true || item.Values.Count >= model.Properties.Count)
                )
            )
            .Select(item => item.Name),
        StringComparer.Ordinal
    );
    private readonly HashSet<string> _models = new(spec.Models.Select(model => model.Name), StringComparer.Ordinal);
    private readonly HashSet<string> _withFields = new(spec.Fieldsets.Select(fieldset => fieldset.Model), StringComparer.Ordinal);
    private readonly HashSet<string> _metrics = new(spec.Metrics.Select(set => set.Name), StringComparer.Ordinal);
    private readonly Dictionary<string, LimitSpec> _limits = spec.Limits.ToDictionary(limit => limit.Key, StringComparer.Ordinal);
    private readonly HashSet<string> _scopes = new(spec.Scopes.Select(scope => scope.Key), StringComparer.Ordinal);
    private readonly HashSet<string> _quotas = new(spec.Quotas.Select(quota => quota.Key), StringComparer.Ordinal);
    private readonly HashSet<string> _errors = new(spec.Errors.Select(error => error.Key), StringComparer.Ordinal);

    public ThreadsSpecification Spec { get; } = spec;

    /// <summary>Gets the pointers of what cannot be written because of a fault elsewhere.</summary>
    public List<string> Skipped { get; } = [];

    public void Report(SpecRule rule, string pointer, params string[] arguments) =>
        faults.Add(new SpecFault(rule, new(arguments), pointer));

    /// <summary>Returns whether something below a pointer was reported.</summary>
    public bool HasFault(string pointer) => faults.Any(fault => fault.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal));

    /// <summary>Returns whether a fieldset is declared, but extends what it cannot.</summary>
    public bool IsBrokenFieldset(string? name) => name is not null && _brokenFieldsets.Contains(name);

    /// <summary>Returns whether the SDK has a model, to which an overlay adds.</summary>
    public bool IsShipped(ModelSpec model) => shipped?.Models.Any(own => own.Name == model.Name) == true;

    /// <summary>Returns whether a model of the SDK has no mask, so that an overlay cannot add to it.</summary>
    public bool LacksMask(ModelSpec model) =>
        shipped is not null && _shippedTypes.Contains(model.Name) && !shipped.Fieldsets.Any(fieldset => fieldset.Model == model.Name);

    public ModelSpec? Model(string name) => Spec.Models.FirstOrDefault(model => model.Name == name);

    /// <summary>Returns how many properties have a place in the field mask of a model: what an overlay adds to one of the SDK has none.</summary>
    public int OwnProperties(ModelSpec model) =>
        shipped?.Models.FirstOrDefault(own => own.Name == model.Name)?.Properties.Count ?? model.Properties.Count;

    /// <summary>Returns whether the SDK has a value, where an overlay adds others to its enum.</summary>
    public bool IsShipped(EnumSpec item, EnumValueSpec value) =>
        shipped?.Enums.FirstOrDefault(own => own.Name == item.Name)?.Values.Any(own => own.Key == value.Key) == true;

    public EnumSpec? Enum(string name) => Spec.Enums.FirstOrDefault(item => item.Name == name);

    /// <summary>Tells what a named type is.</summary>
    public TypeRef Resolve(TypeRef type, string pointer)
    {
        if (type.Item is { } item)
        {
            var resolved = Resolve(item, pointer);
            return type with { Item = resolved, HasFields = resolved.HasFields };
        }

        if (type.Kind != TypeKind.Named)
        {
            return type;
        }

        var name = type.Name!;
        if (name.Length == 0)
        {
            return type;
        }

        type = type with { IsShipped = _shippedTypes.Contains(name) };
        if (_enums.Contains(name))
        {
            return type with { Kind = TypeKind.Enum };
        }

        if (_models.Contains(name))
        {
            return type with { Kind = TypeKind.Model, HasFields = _withFields.Contains(name), MayLackId = Model(name)!.MayLackId };
        }

        if (_metrics.Contains(name))
        {
            return type with { Kind = TypeKind.Metrics };
        }

        if (name == "WebhookChange" && Spec.Webhooks.Count > 0)
        {
            return type with { Kind = TypeKind.WebhookChange };
        }

        Report(
            SpecRules.UnknownType,
            pointer,
            name,
            Suggestion.ForType(name, [.. _enums, .. _models, .. _metrics, .. TypeRef.Keywords], ListAt(pointer))
        );
        return type;
    }

    /// <summary>Returns what a list is where a type stands.</summary>
    private static string ListAt(string pointer) =>
        pointer.EndsWith("/returns", StringComparison.Ordinal) ? "page"
        : pointer.Contains("/parameters/") ? "csv"
        : "list";

    /// <summary>Checks that users may see a type; they see everything but internal models.</summary>
    public void CheckPublic(TypeRef type, string pointer)
    {
        // That users ask for the fields of an internal model was reported, where it says that it is one.
        if (type.Leaf.Kind == TypeKind.Model && !Model(type.Leaf.Name!)!.IsPublic && !_withFields.Contains(type.Leaf.Name!))
        {
            Report(SpecRules.Contradiction, pointer, $"'{type.Leaf}' is internal, so that it cannot stand where users see it");
        }
    }

    /// <summary>Checks that a type can be read: what is only sent cannot.</summary>
    public void CheckRead(TypeRef type, string pointer)
    {
        if (type.Leaf.Kind == TypeKind.Model && Model(type.Leaf.Name!)!.Usage == "request")
        {
            Report(SpecRules.Contradiction, pointer, $"'{type.Leaf}' is only sent ('usage: request'), so that nothing is read as one");
        }
    }

    public void CheckScopes(EquatableArray<string> scopes, string pointer) => CheckAll(_scopes, scopes, "scope", $"{pointer}/scopes");

    public void CheckErrors(EquatableArray<string> errors, string pointer) => CheckAll(_errors, errors, "error", $"{pointer}/errors");

    public void CheckAdvice(EquatableArray<ErrorAdviceSpec> advice, string pointer)
    {
        foreach (var one in advice)
        {
            Check(_errors, one.Error, "error", $"{pointer}/advice/{one.Error}");
        }
    }

    public void CheckQuota(string? quota, string pointer)
    {
        if (quota is not null)
        {
            Check(_quotas, quota, "quota", $"{pointer}/quota");
        }
    }

    public void CheckAll(ICollection<string> known, EquatableArray<string> names, string what, string pointer)
    {
        for (var i = 0; i < names.Count; i++)
        {
            Check(known, names[i], what, $"{pointer}/{i}");
        }
    }

    /// <summary>Returns whether a name is known, after reporting one that is not.</summary>
    public bool Check(ICollection<string> known, string name, string what, string pointer)
    {
        if (known.Contains(name))
        {
            return true;
        }

        // What is empty was reported where it was read.
        if (name.Length > 0)
        {
            Report(SpecRules.UnknownReference, pointer, what, name, Suggestion.For(name, known));
        }

        return false;
    }
}
