using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks that every C# name is one, and that no two things in the same place share it.</summary>
internal static class NameChecker
{
    private static readonly string[] RecordMembers =
        ["AdditionalProperties", "CheckBounds", "EqualityContract", "Equals", "GetHashCode", "GetType", "ToString", "Read", "Write"];

    private static readonly string[] MaskMembers = ["BitwiseOr", "Default", "Mask", "Names", "Nested", "Of", "ParameterText"];

    private static readonly string[] EnumMembers = ["Value", "IsKnown", "Known", "Equals", "GetHashCode", "GetType", "ToString", "Read", "Write"];

    private static readonly string[] ClientMembers = ["Dispose", "SendAsync", "Equals", "GetHashCode", "GetType", "ToString"];

    public static void Check(ThreadsSpecification spec, List<SpecFault> faults)
    {
        var types = new Names(faults);
        foreach (var item in spec.Enums)
            CheckEnum(item, types, faults);
        foreach (var model in spec.Models)
            CheckModel(model, types, faults);
        foreach (var set in spec.Metrics)
            CheckMembers(faults, [set.Name, "Metrics", .. RecordMembers], set.Metrics.Select(metric => (metric.Key, metric.CSharp, $"/metrics/{set.Name}/metrics/{metric.Key}")));
        foreach (var set in spec.Metrics)
            types.Add(set.Name, set.Name, $"/metrics/{set.Name}");
        var groups = new Names(faults, ClientMembers);
        foreach (var group in spec.Groups)
            CheckGroup(group, types, groups, faults);
        CheckMembers(faults, [], spec.Urls.Select(url => (url.Name, url.Name, $"/urls/{url.Name}")));
        CheckMembers(faults, [], spec.Errors.Select(error => (error.Key, error.CSharp, $"/errors/{error.Key}")));
        CheckMembers(faults, [], spec.Limits.Select(limit => (limit.Key, limit.CSharp, $"/limits/{limit.Key}")));
        CheckMembers(faults, [], spec.Quotas.Select(quota => (quota.Key, quota.CSharp, $"/quotas/{quota.Key}")));
        foreach (var url in spec.Urls)
            CheckMembers(faults, [], url.Parameters.Select(parameter => (parameter.Key, parameter.CSharp, $"/urls/{url.Name}/parameters/{parameter.Key}")));
    }

    private static void CheckEnum(EnumSpec item, Names types, List<SpecFault> faults)
    {
        types.Add(item.Name, item.Name, $"/enums/{item.Name}");
        CheckMembers(faults, [item.Name, .. EnumMembers], item.Values.Select(value => (value.Key, value.CSharp, $"/enums/{item.Name}/values/{value.Key}")));
    }

    private static void CheckModel(ModelSpec model, Names types, List<SpecFault> faults)
    {
        types.Add(model.Name, model.Name, $"/models/{model.Name}");
        if (model.HasFields)
            types.Add(model.Name, model.Name + "Fields", $"/models/{model.Name}");
        string[] reserved = [model.Name, .. RecordMembers, .. model.HasFields ? MaskMembers : [], .. model.Fieldsets.Select(fieldset => "For" + fieldset.Name)];
        CheckMembers(faults, reserved, model.Properties.Select(property => (property.Key, property.CSharp, $"/models/{model.Name}/properties/{property.Key}")));
    }

    private static void CheckGroup(GroupSpec group, Names types, Names groups, List<SpecFault> faults)
    {
        var pointer = $"/endpoints/{group.Name}";
        groups.Add(group.Name, group.Name, pointer);
        types.Add(group.Name, $"I{group.Name}Api", pointer);
        CheckMembers(faults, [], group.Operations.Select(operation => (operation.Name, operation.Name, $"{pointer}/operations/{operation.Name}")));
        foreach (var operation in group.Operations)
        {
            var at = $"{pointer}/operations/{operation.Name}";
            if (operation.Optional.Count > 0)
                types.Add(operation.FullName, operation.Options, at);
            CheckMembers(faults, [operation.Options], operation.Parameters.Select(parameter => (parameter.Key, parameter.CSharp, $"{at}/parameters/{parameter.Key}")));
        }
    }

    private static void CheckMembers(List<SpecFault> faults, string[] reserved, IEnumerable<(string Key, string CSharp, string Pointer)> members)
    {
        var names = new Names(faults, reserved);
        foreach (var (key, csharp, pointer) in members)
            names.Add(key, csharp, pointer);
    }

    /// <summary>The names of one place: a record's members, or all types.</summary>
    private sealed class Names(List<SpecFault> faults, params string[] reserved)
    {
        private readonly Dictionary<string, string> _taken = reserved.Distinct().ToDictionary(name => name, name => name, StringComparer.Ordinal);

        public void Add(string key, string csharp, string pointer)
        {
            if (!CSharpName.IsValid(csharp))
                faults.Add(new SpecFault(SpecRules.InvalidName, new([csharp]), pointer));
            else if (_taken.TryGetValue(csharp, out var other))
                faults.Add(new SpecFault(SpecRules.NameClash, new([other, key, csharp]), pointer));
            else
                _taken.Add(csharp, key);
        }
    }
}
