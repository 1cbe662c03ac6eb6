using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks that every C# name is one, that no two things in the same place share it, and that C# has it for nothing else.</summary>
internal static partial class NameChecker
{
    private static readonly string[] WrittenTypes =
    [
        "IThreadsClient",
        "ThreadsApi",
        "ThreadsClient",
        "ThreadsError",
        "ThreadsGroups",
        "ThreadsJson",
        "ThreadsLimits",
        "ThreadsOperationNames",
        "ThreadsQuotas",
        "ThreadsUrls",
        "UnknownWebhookChange",
        "WebhookChange",
        "WireNames",
    ];

    public static void Check(ThreadsSpecification spec, List<SpecFault> faults, ThreadsSpecification? shipped = null)
    {
        var types = NameTable.OfTypes(faults, WrittenTypes, shipped is null ? [] : Pointers(shipped));
        foreach (var item in spec.Enums)
        {
            // Those that are made of other sections stand last.
            var isDeclared = !ReferenceEquals(spec.Enums.Last(other => other.Name == item.Name), item);
            CheckEnum(item, isDeclared ? DeclaredOrigin(item.Name) : Origin(spec, item.Name), types, faults);
        }

        foreach (var model in spec.Models)
        {
            CheckModel(model, types, faults);
        }

        foreach (var set in spec.Metrics)
        {
            CheckMetrics(set, types, faults);
        }

        // Of two that share the name, the value of the enum is told.
        foreach (
            var webhook in spec.Webhooks.GroupBy(webhook => (webhook.CSharp, CSharpName.Pascal(webhook.Key))).Select(same => same.First())
        )
        {
            var pointer = Place($"/webhooks/{webhook.Key}", webhook.Name);
            types.AddDerived($"the webhook '{webhook.Key}'", webhook.CSharp + "Change", pointer);
        }

        foreach (var set in spec.ParameterSets.Where(set => set.Options is not null))
        {
            CheckSet(set, types, faults);
        }

        CheckGroups(spec, types, faults);
        CheckUrls(spec, types, faults);
        CheckFigures(spec, faults);
        types.Report();
    }

    private static IEnumerable<string> Pointers(ThreadsSpecification spec) =>
        spec
            .Enums.Select(item => $"/enums/{item.Name}")
            .Concat(spec.Models.Select(model => $"/models/{model.Name}"))
            .Concat(spec.Metrics.Select(set => $"/metrics/{set.Name}"));

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
            _ => DeclaredOrigin(name),
        };
    }

    private static (string Enum, string Values) DeclaredOrigin(string name) => ($"/enums/{name}", $"/enums/{name}/values");

    /// <summary>Says what an enum is made of that no section declares.</summary>
    private static string MakerOf(string origin) =>
        origin.Split('/') is { Length: > 2 } parts
            ? $"the enum of the metric set '{parts[2]}'"
            : $"the enum of the section '{origin.Substring(1)}'";

    /// <summary>Returns where the name of something stands: it is its key, unless another is given.</summary>
    private static string Place(string pointer, string? name) => name is null ? pointer : $"{pointer}/name";

    private static void CheckEnum(EnumSpec item, (string Enum, string Values) origin, NameTable types, List<SpecFault> faults)
    {
        if (origin.Enum.StartsWith("/enums/", System.StringComparison.Ordinal))
        {
            types.Add($"the enum '{item.Name}'", item.Name, origin.Enum, item.Values.Count);
        }
        else
        {
            types.Add(
                MakerOf(origin.Enum),
                item.Name,
                origin.Enum,
                origin.Enum.EndsWith("/enum", System.StringComparison.Ordinal) ? 0 : int.MaxValue
            );
        }

        CheckOwn(faults, item.Name, ReservedMembers.OfEnum, origin.Enum);
        var members = NameTable.OfMembers(faults, item.Name, ReservedMembers.OfEnum);
        foreach (var value in item.Values)
        {
            members.Add($"'{value.Key}'", value.CSharp, Place($"{origin.Values}/{value.Key}", value.Name));
        }

        members.Report();
    }

    private static void CheckModel(ModelSpec model, NameTable types, List<SpecFault> faults)
    {
        var pointer = $"/models/{model.Name}";
        types.Add($"the model '{model.Name}'", model.Name, pointer, model.Properties.Count);
        if (model.HasFields && CSharpName.IsValid(model.Name))
        {
            types.AddDerived($"the fields of '{model.Name}'", model.Name + "Fields", pointer);
        }

        string[] reserved =
        [
            .. ReservedMembers.OfRecord,
            .. model.HasFields ? ReservedMembers.OfMask : [],
            .. model.Fieldsets.Select(fieldset => "For" + fieldset.Name),
        ];
        CheckOwn(faults, model.Name, reserved, pointer);
        var members = NameTable.OfMembers(faults, model.Name, reserved);
        foreach (var property in model.Properties)
        {
            members.Add($"'{property.Key}'", property.CSharp, Place($"{pointer}/properties/{property.Key}", property.Name));
        }

        foreach (var property in model.Properties.Where(property => property.EndsDay is not null))
        {
            members.Add($"'{property.EndsDay}'", property.EndsDay!, $"{pointer}/properties/{property.Key}/ends_day");
        }

        members.Report();
        foreach (var fieldset in model.Fieldsets.Where(fieldset => !CSharpName.IsValid("For" + fieldset.Name)))
        {
            faults.Add(
                new SpecFault(
                    SpecRules.InvalidName,
                    new([fieldset.Name, NameFault.OfWritten(fieldset.Name)]),
                    $"/fieldsets/{fieldset.Name}"
                )
            );
        }
    }

    private static void CheckMetrics(MetricSetSpec set, NameTable types, List<SpecFault> faults)
    {
        var pointer = $"/metrics/{set.Name}";
        types.Add($"the metric set '{set.Name}'", set.Name, pointer, set.Metrics.Count);
        CheckOwn(faults, set.Name, [.. ReservedMembers.OfRecord, .. ReservedMembers.OfMetrics], pointer);
        var members = NameTable.OfMembers(faults, set.Name, [.. ReservedMembers.OfRecord, .. ReservedMembers.OfMetrics]);
        foreach (var metric in set.Metrics)
        {
            members.Add($"'{metric.Key}'", metric.CSharp, Place($"{pointer}/metrics/{metric.Key}", metric.Name));
        }

        members.Report();
    }

    private static void CheckSet(ParameterSetSpec set, NameTable types, List<SpecFault> faults)
    {
        var pointer = $"/parameter_sets/{set.Key}";
        types.Add($"the options of '{set.Key}'", set.Options!, $"{pointer}/options", 0);
        var members = NameTable.OfMembers(faults, set.Options!, [.. ReservedMembers.OfRecord, .. ReservedMembers.OfPages]);
        foreach (var parameter in set.Parameters)
        {
            members.Add($"'{parameter.Key}'", parameter.CSharp, Place($"{pointer}/parameters/{parameter.Key}", parameter.Name));
        }

        members.Report();
    }

    private static void CheckUrls(ThreadsSpecification spec, NameTable types, List<SpecFault> faults)
    {
        var urls = NameTable.OfMembers(faults, "ThreadsUrls", ReservedMembers.OfUrls);
        foreach (var url in spec.Urls)
        {
            urls.Add($"'{url.Name}'", url.Name, $"/urls/{url.Name}");
        }

        foreach (var url in spec.Urls)
        {
            urls.Add($"the check of '{url.Name}'", "Check" + url.Name, $"/urls/{url.Name}");
            if (CSharpName.IsValid(url.Name))
            {
                types.AddDerived($"the address '{url.Name}'", url.Name + "UrlOptions", $"/urls/{url.Name}");
            }

            var members = NameTable.OfMembers(faults, url.Name + "UrlOptions", ReservedMembers.OfRecord);
            foreach (var parameter in url.Parameters)
            {
                members.Add($"'{parameter.Key}'", parameter.CSharp, Place($"/urls/{url.Name}/parameters/{parameter.Key}", parameter.Name));
            }

            members.Report();
        }

        urls.Report();
    }

    private static void CheckFigures(ThreadsSpecification spec, List<SpecFault> faults)
    {
        var errors = NameTable.OfMembers(faults, "ThreadsError", ReservedMembers.OfErrors);
        foreach (var error in spec.Errors)
        {
            errors.Add($"'{error.Key}'", error.CSharp, Place($"/errors/{error.Key}", error.Name));
        }

        errors.Report();
        var limits = NameTable.OfMembers(faults, "ThreadsLimits", ReservedMembers.OfLimits);
        foreach (var limit in spec.Limits)
        {
            limits.Add($"'{limit.Key}'", limit.CSharp, Place($"/limits/{limit.Key}", limit.Name));
        }

        limits.Report();
        var quotas = NameTable.OfMembers(faults, "ThreadsQuotas", ReservedMembers.OfQuotas);
        foreach (var quota in spec.Quotas)
        {
            quotas.Add($"'{quota.Key}'", quota.CSharp, Place($"/quotas/{quota.Key}", quota.Name));
        }

        quotas.Report();
    }

    /// <summary>Checks that a type is not named like a member it has: C# allows only constructors to be.</summary>
    private static void CheckOwn(List<SpecFault> faults, string type, string[] members, string pointer)
    {
        if (members.Contains(type) && ReservedNames.Type(type) is null && ReservedNames.Namespace(type) is null)
        {
            faults.Add(new SpecFault(SpecRules.ReservedName, new([type, "a member that its C# type would have", ""]), pointer));
        }
    }
}
