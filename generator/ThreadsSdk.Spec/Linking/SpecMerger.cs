using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Puts the sections of all files together.</summary>
internal sealed class SpecMerger(List<SpecFault> faults)
{
    public ThreadsSpecification Merge(IReadOnlyList<ThreadsSpecification> files)
    {
        var apis = files.Select(file => file.Api).OfType<ApiSpec>().ToList();
        for (var i = 1; i < apis.Count; i++)
        {
            faults.Add(new SpecFault(SpecRules.DuplicateName, new(["api"]), "/api", i));
        }

        return new ThreadsSpecification
        {
            Api = apis.FirstOrDefault(),
            Scopes = Join(files, file => file.Scopes, scope => scope.Key, "/scopes"),
            Limits = Join(files, file => file.Limits, limit => limit.Key, "/limits"),
            Quotas = Join(files, file => file.Quotas, quota => quota.Key, "/quotas"),
            Errors = Join(files, file => file.Errors, error => error.Key, "/errors"),
            Enums = Join(files, file => file.Enums, item => item.Name, "/enums"),
            Models = Join(files, file => file.Models, model => model.Name, "/models"),
            Fieldsets = Join(files, file => file.Fieldsets, fieldset => fieldset.Name, "/fieldsets"),
            ParameterSets = Join(files, file => file.ParameterSets, set => set.Key, "/parameter_sets"),
            Groups = Join(files, file => file.Groups, group => group.Name, "/endpoints"),
            Urls = Join(files, file => file.Urls, url => url.Name, "/urls"),
            Metrics = Join(files, file => file.Metrics, set => set.Name, "/metrics"),
            Webhooks = Join(files, file => file.Webhooks, webhook => webhook.Key, "/webhooks"),
        };
    }

    private EquatableArray<T> Join<T>(
        IEnumerable<ThreadsSpecification> files,
        Func<ThreadsSpecification, EquatableArray<T>> section,
        Func<T, string> key,
        string pointer
    )
        where T : IEquatable<T>
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var joined = new List<T>();
        foreach (var item in files.SelectMany(file => section(file)))
        {
            seen.TryGetValue(key(item), out var times);
            seen[key(item)] = times + 1;
            if (times == 0)
            {
                joined.Add(item);
            }
            else
            {
                faults.Add(new SpecFault(SpecRules.DuplicateName, new([key(item)]), $"{pointer}/{key(item)}", times));
            }
        }

        return new(joined);
    }
}
