using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks that every C# name is one, and that no two things in the same place share it.</summary>
internal static class NameChecker
{
    private static readonly string[] RecordMembers =
    [
        "AdditionalProperties",
        "CheckBounds",
        "EqualityContract",
        "Equals",
        "GetHashCode",
        "GetType",
        "PrintMembers",
        "ToString",
        "Read",
        "ReadNested",
        "ReadObject",
        "Write",
    ];

    private static readonly string[] MaskMembers = ["BitwiseOr", "Default", "Mask", "Names", "Nested", "Of", "ParameterText"];

    private static readonly string[] EnumMembers =
    [
        "Value",
        "Advice",
        "IsKnown",
        "Known",
        "Texts",
        "Equals",
        "GetHashCode",
        "GetType",
        "ToString",
        "Read",
        "Write",
    ];

    private static readonly string[] JsonMembers = ["Read", "Write"];

    private static readonly string[] PagesMembers = ["Prefetch", "OnUnread"];

    private static readonly string[] ClientMembers =
    [
        "Dispose",
        "SendAsync",
        "ThreadsOperationNames",
        "Equals",
        "GetHashCode",
        "GetType",
        "ToString",
    ];

    private static readonly string[] ObjectMembers =
    [
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "ReferenceEquals",
        "ToString",
    ];

    private static readonly string[] WrittenTypes =
    [
        "IThreadsClient",
        "ThreadsApi",
        "ThreadsClient",
        "ThreadsError",
        "ThreadsJson",
        "ThreadsLimits",
        "ThreadsOperationNames",
        "ThreadsQuotas",
        "ThreadsUrls",
        "UnknownWebhookChange",
        "WebhookChange",
        "WireNames",
    ];

    public static void Check(ThreadsSpecification spec, List<SpecFault> faults)
    {
        var types = Names.OfTypes(faults, WrittenTypes);
        foreach (var item in spec.Enums)
        {
            CheckEnum(item, Origin(spec, item.Name), types, faults);
        }

        foreach (var model in spec.Models)
        {
            CheckModel(model, types, faults);
        }

        foreach (var set in spec.Metrics)
        {
            CheckMembers(
                faults,
                [set.Name, "Metrics", .. RecordMembers],
                set.Metrics.Select(metric => (metric.Key, metric.CSharp, $"/metrics/{set.Name}/metrics/{metric.Key}"))
            );
        }

        foreach (var set in spec.Metrics)
        {
            types.Add(set.Name, set.Name, $"/metrics/{set.Name}");
        }

        foreach (var webhook in spec.Webhooks)
        {
            types.Add(webhook.Key, webhook.CSharp + "Change", $"/webhooks/{webhook.Key}");
        }

        foreach (var set in spec.ParameterSets.Where(set => set.Options is not null))
        {
            types.Add(set.Key, set.Options!, $"/parameter_sets/{set.Key}/options");
            CheckMembers(
                faults,
                [set.Options!, .. RecordMembers, .. PagesMembers],
                set.Parameters.Select(parameter =>
                    (parameter.Key, parameter.CSharp, $"/parameter_sets/{set.Key}/parameters/{parameter.Key}")
                )
            );
        }

        var groups = Names.OfMembers(faults, ClientMembers);
        foreach (var group in spec.Groups)
        {
            CheckGroup(group, types, groups, faults);
        }

        CheckMembers(
            faults,
            [],
            spec.Urls.Select(url => (url.Name, url.Name, $"/urls/{url.Name}"))
                .Concat(spec.Urls.Select(url => (url.Name, "Check" + url.Name, $"/urls/{url.Name}")))
        );
        CheckMembers(
            faults,
            ["ThreadsError", .. ObjectMembers],
            spec.Errors.Select(error => (error.Key, error.CSharp, $"/errors/{error.Key}"))
        );
        CheckMembers(
            faults,
            ["ThreadsLimits", .. ObjectMembers],
            spec.Limits.Select(limit => (limit.Key, limit.CSharp, $"/limits/{limit.Key}"))
        );
        CheckMembers(
            faults,
            ["ThreadsQuotas", .. ObjectMembers],
            spec.Quotas.Select(quota => (quota.Key, quota.CSharp, $"/quotas/{quota.Key}"))
        );
        foreach (var url in spec.Urls)
        {
            types.Add(url.Name, url.Name + "UrlOptions", $"/urls/{url.Name}");
        }

        foreach (var url in spec.Urls)
        {
            CheckMembers(
                faults,
                [],
                url.Parameters.Select(parameter => (parameter.Key, parameter.CSharp, $"/urls/{url.Name}/parameters/{parameter.Key}"))
            );
        }
    }

    /// <summary>Returns where an enum and its values are declared: some are derived from other sections.</summary>
    public static (string Enum, string Values) Origin(ThreadsSpecification spec, string name)
    {
        if (spec.Metrics.FirstOrDefault(set => set.Enum == name) is { } metrics)
        {
            return ($"/metrics/{metrics.Name}/enum", $"/metrics/{metrics.Name}/metrics");
        }

        return name switch
        {
            "ThreadsScope" => ("/scopes", "/scopes"),
            "WebhookField" => ("/webhooks", "/webhooks"),
            _ => ($"/enums/{name}", $"/enums/{name}/values"),
        };
    }

    private static void CheckEnum(EnumSpec item, (string Enum, string Values) origin, Names types, List<SpecFault> faults)
    {
        types.Add(item.Name, item.Name, origin.Enum);
        CheckMembers(
            faults,
            [item.Name, .. EnumMembers],
            item.Values.Select(value => (value.Key, value.CSharp, $"{origin.Values}/{value.Key}"))
        );
    }

    private static void CheckModel(ModelSpec model, Names types, List<SpecFault> faults)
    {
        types.Add(model.Name, model.Name, $"/models/{model.Name}");
        if (model.HasFields)
        {
            types.Add(model.Name, model.Name + "Fields", $"/models/{model.Name}");
        }

        string[] reserved =
        [
            model.Name,
            .. RecordMembers,
            .. model.HasFields ? MaskMembers : [],
            .. model.Fieldsets.Select(fieldset => "For" + fieldset.Name),
        ];
        var days = model
            .Properties.Where(property => property.EndsDay is not null)
            .Select(property => (property.EndsDay!, property.EndsDay!, $"/models/{model.Name}/properties/{property.Key}/ends_day"));
        CheckMembers(
            faults,
            reserved,
            model
                .Properties.Select(property => (property.Key, property.CSharp, $"/models/{model.Name}/properties/{property.Key}"))
                .Concat(days)
        );
    }

    private static void CheckGroup(GroupSpec group, Names types, Names groups, List<SpecFault> faults)
    {
        var pointer = $"/endpoints/{group.Name}";
        groups.Add(group.Name, group.Name, pointer);
        types.Add(group.Name, $"I{group.Name}Api", pointer);
        types.Add(group.Name, $"{group.Name}Api", pointer);
        types.Add(group.Name, $"{group.Name}Operations", pointer);
        CheckMembers(
            faults,
            [group.Name, .. ObjectMembers],
            group
                .Operations.Select(operation => (operation.Name, operation.Name, $"{pointer}/operations/{operation.Name}"))
                .Concat(
                    group
                        .Operations.Where(operation => operation.IsPaged)
                        .Select(operation => (operation.Name, operation.Name + "Page", $"{pointer}/operations/{operation.Name}"))
                )
        );
        foreach (var operation in group.Operations)
        {
            var at = $"{pointer}/operations/{operation.Name}";
            if (operation.Optional.Count > 0)
            {
                types.Add(operation.FullName, operation.Options, at);
            }

            string[] reserved = [operation.Options, .. operation.OptionsJson ? JsonMembers : [], .. operation.HasPages ? PagesMembers : []];
            CheckMembers(
                faults,
                reserved,
                operation.Parameters.Select(parameter => (parameter.Key, parameter.CSharp, $"{at}/parameters/{parameter.Key}"))
            );
        }
    }

    private static void CheckMembers(
        List<SpecFault> faults,
        string[] reserved,
        IEnumerable<(string Key, string CSharp, string Pointer)> members
    )
    {
        var names = Names.OfMembers(faults, reserved);
        foreach (var (key, csharp, pointer) in members)
        {
            names.Add(key, csharp, pointer);
        }
    }

    /// <summary>The names of one place: a record's members, or all types.</summary>
    private sealed class Names(List<SpecFault> faults, StringComparer comparer, string[] reserved)
    {
        private readonly Dictionary<string, string> _taken = reserved.Distinct().ToDictionary(name => name, name => name, comparer);

        public static Names OfMembers(List<SpecFault> faults, string[] reserved) => new(faults, StringComparer.Ordinal, reserved);

        /// <summary>Each type is a file, and file names that differ in case alone are one on some systems.</summary>
        public static Names OfTypes(List<SpecFault> faults, string[] reserved) => new(faults, StringComparer.OrdinalIgnoreCase, reserved);

        public void Add(string key, string csharp, string pointer)
        {
            if (!CSharpName.IsValid(csharp))
            {
                faults.Add(new SpecFault(SpecRules.InvalidName, new([csharp]), pointer));
            }
            else if (_taken.TryGetValue(csharp, out var other))
            {
                faults.Add(new SpecFault(SpecRules.NameClash, new([other, key, csharp]), pointer));
            }
            else
            {
                _taken.Add(csharp, key);
            }
        }
    }
}
