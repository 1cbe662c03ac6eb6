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
        var api = apis.OrderByDescending(api => api.Hosts.Count).ThenByDescending(api => api.Pages.Count).FirstOrDefault();
        for (var i = 0; i < apis.Count; i++)
        {
            if (!ReferenceEquals(apis[i], api))
            {
                faults.Add(new SpecFault(SpecRules.DuplicateName, new(["api"]), "/api", i, apis.IndexOf(api!)));
            }
        }

        return new ThreadsSpecification
        {
            Api = api,
            Scopes = Join(files, file => file.Scopes, scope => scope.Key, "/scopes"),
            Limits = Join(files, file => file.Limits, limit => limit.Key, "/limits"),
            Quotas = Join(files, file => file.Quotas, quota => quota.Key, "/quotas"),
            Errors = Join(files, file => file.Errors, error => error.Key, "/errors"),
            Enums = Join(files, file => file.Enums, item => item.Name, "/enums", item => item.Values.Count),
            Models = Join(files, file => file.Models, model => model.Name, "/models", model => model.Properties.Count),
            Fieldsets = Join(files, file => file.Fieldsets, fieldset => fieldset.Name, "/fieldsets", fieldset => fieldset.Fields.Count),
            ParameterSets = Join(files, file => file.ParameterSets, set => set.Key, "/parameter_sets", set => set.Parameters.Count),
            Groups = Join(files, file => file.Groups, group => group.Name, "/endpoints", group => group.Operations.Count),
            Urls = Join(files, file => file.Urls, url => url.Name, "/urls"),
            Metrics = Join(files, file => file.Metrics, set => set.Name, "/metrics", set => set.Metrics.Count),
            Webhooks = Join(files, file => file.Webhooks, webhook => webhook.Key, "/webhooks"),
            HasLostNames = files.Any(file => file.HasLostNames),
            Unread = new(files.SelectMany(file => file.Unread)),
        };
    }

    private EquatableArray<T> Join<T>(
        IEnumerable<ThreadsSpecification> files,
        Func<ThreadsSpecification, EquatableArray<T>> section,
        Func<T, string> key,
        string pointer,
        Func<T, int>? size = null
    )
        where T : IEquatable<T>
    {
        var joined = new List<T>();
        foreach (var same in files.SelectMany(file => section(file)).GroupBy(key, StringComparer.Ordinal))
        {
            // What others refer to is most likely in the one that says most. The others are one mistake each, whatever they lack.
            var all = same.ToList();
            var kept = size is null ? 0 : all.IndexOf(all.OrderByDescending(size).First());
            joined.Add(all[kept]);
            for (var i = 0; i < all.Count; i++)
            {
                if (i != kept)
                {
                    faults.Add(new SpecFault(SpecRules.DuplicateName, new([same.Key]), $"{pointer}/{same.Key}", i, kept));
                }
            }
        }

        return new(joined);
    }
}
