namespace ThreadsSdk.Spec.Tooling.Docs.Api;

/// <summary>Finds the topic of a C# type or member: a section of its own for what is handwritten, that of the spec for what is generated.</summary>
internal sealed class ApiTopics(ThreadsSpecification spec)
{
    private readonly Dictionary<string, DocTopic> _generated = Generated(spec);
    private readonly HashSet<string> _handwritten = new(StringComparer.Ordinal);

    public void Add(Type type) => _handwritten.Add(ApiNames.FullName(type));

    /// <summary>Finds out whether the spec has a section for a generated type.</summary>
    public bool IsOfSpec(Type type) => _generated.ContainsKey(type.Name);

    /// <summary>The topic; null for types of others.</summary>
    /// <param name="type">The full name of the type.</param>
    /// <param name="member">The name of the member.</param>
    public DocTopic? Find(string type, string? member = null)
    {
        var name = type[(type.LastIndexOf('.') + 1)..];
        return OfMember(name, member)
            ?? (_handwritten.Contains(type) ? new DocTopic(DocKind.Type, type) : (DocTopic?)null)
            ?? (
                _generated.TryGetValue(name, out var topic) && type.StartsWith(nameof(ThreadsSdk), StringComparison.Ordinal)
                    ? topic
                    : (DocTopic?)null
            );
    }

    /// <summary>The topic of a type, or of what it is a list, task or nullable of.</summary>
    public DocTopic? Find(Type type)
    {
        var inner = type.IsArray || type.IsByRef ? type.GetElementType()! : type;
        return inner.IsGenericParameter ? null
            : Find(ApiNames.FullName(inner)) is { } topic ? topic
            : inner.GetGenericArguments() is [.., var last] ? Find(last)
            : null;
    }

    private DocTopic? OfMember(string type, string? member) =>
        (type, member) switch
        {
            (_, null) => null,
            ("ThreadsError", _) => spec.Errors.FirstOrDefault(error => error.CSharp == member) is { } error
                ? new DocTopic(DocKind.Error, error.Key)
                : (DocTopic?)null,
            ("ThreadsLimits", _) => spec.Limits.FirstOrDefault(limit => limit.CSharp == member) is { } limit
                ? new DocTopic(DocKind.Limit, limit.Key)
                : (DocTopic?)null,
            ("ThreadsQuotas", _) => spec.Quotas.FirstOrDefault(quota => quota.CSharp == member) is { } quota
                ? new DocTopic(DocKind.Quota, quota.Key)
                : (DocTopic?)null,
            ("ThreadsUrls", _) => spec.Urls.FirstOrDefault(url => url.Name == member) is { } url
                ? new DocTopic(DocKind.Url, url.Name)
                : (DocTopic?)null,
            (ScopeSpec.EnumName, _) => spec.Scopes.FirstOrDefault(scope => scope.CSharp == member) is { } scope
                ? new DocTopic(DocKind.Scope, scope.Key)
                : (DocTopic?)null,
            _ => spec
                .Groups.Where(group => type == $"I{group.Name}Api")
                .SelectMany(group => group.Operations)
                .FirstOrDefault(operation => member == operation.Name + "Async" || member == operation.Name + "PageAsync")
                is { } operation
                ? new DocTopic(DocKind.Operation, operation.FullName)
                : (DocTopic?)null,
        };

    private static Dictionary<string, DocTopic> Generated(ThreadsSpecification spec)
    {
        Dictionary<string, DocTopic> topics = new(StringComparer.Ordinal)
        {
            ["ThreadsLimits"] = new(DocKind.Page, "limits"),
            ["ThreadsQuotas"] = new(DocKind.Page, "quotas"),
            ["ThreadsUrls"] = new(DocKind.Page, "urls"),
        };
        foreach (var group in spec.Groups)
        {
            topics[$"I{group.Name}Api"] = new(DocKind.Group, group.Name);
            foreach (var operation in group.Operations.Where(operation => operation.Optional.Count > 0))
            {
                topics[operation.Options] = new(DocKind.Operation, operation.FullName);
            }
        }

        foreach (var model in spec.Models.Where(model => model.IsPublic))
        {
            topics[model.Name] = new(DocKind.Model, model.Name);
            if (model.HasFields)
            {
                topics[model.Name + "Fields"] = new(DocKind.Mask, model.Name);
            }
        }

        foreach (var item in spec.Enums)
        {
            topics[item.Name] = new(DocKind.Enum, item.Name);
        }

        foreach (var set in spec.Metrics)
        {
            topics[set.Name] = new(DocKind.Metrics, set.Name);
            topics[set.Enum] = new(DocKind.Metrics, set.Name);
        }

        foreach (var url in spec.Urls)
        {
            topics[url.Name + "UrlOptions"] = new(DocKind.Url, url.Name);
        }

        return topics;
    }
}
