using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift;

/// <summary>Looks up what the spec declares.</summary>
internal sealed class SpecNames(ThreadsSpecification spec)
{
    private readonly Dictionary<string, ModelSpec> _models = spec.Models.ToDictionary(model => model.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, EnumSpec> _enums = spec.Enums.ToDictionary(item => item.Name, StringComparer.Ordinal);
    private readonly HashSet<string> _fieldParameters = spec
        .Groups.SelectMany(group => group.Operations)
        .SelectMany(operation => operation.Parameters)
        .Where(parameter => parameter.Type.Kind == TypeKind.Fields)
        .Select(parameter => parameter.Key)
        .ToHashSet(StringComparer.Ordinal);

    public ThreadsSpecification Spec { get; } = spec;

    public ApiSpec Api { get; } = spec.Api!;

    public WireNamesSpec Wire => Api.Names;

    public IReadOnlyList<OperationSpec> Operations { get; } = [.. spec.Groups.SelectMany(group => group.Operations)];

    /// <summary>The model a type ends in.</summary>
    public ModelSpec? Model(TypeRef type) => type.Leaf.Kind == TypeKind.Model ? _models.GetValueOrDefault(type.Leaf.Name!) : null;

    /// <summary>The enum a type ends in.</summary>
    public EnumSpec? Enum(TypeRef type) => type.Leaf.Kind == TypeKind.Enum ? _enums.GetValueOrDefault(type.Leaf.Name!) : null;

    /// <summary>Finds out whether the spec has field masks under this name.</summary>
    public bool IsFieldMask(string parameter) => _fieldParameters.Contains(parameter);

    /// <summary>Finds out whether every call may have this parameter.</summary>
    public bool IsGeneral(string parameter) => parameter == Api.TokenParameter;

    /// <summary>Finds out whether a host answers calls of the API.</summary>
    public bool IsApiHost(string host) =>
        host.Length == 0
        || Api.Hosts.Where(known => known.Key == "graph")
            .SelectMany(known => known.Alternatives.Prepend(known.Url))
            .Any(url => string.Equals(new Uri(url).Authority, host, StringComparison.OrdinalIgnoreCase));

    /// <summary>Gets the members of a response without those around them on every page.</summary>
    public IReadOnlyList<ExternalMember> Unwrap(TypeRef returns, IReadOnlyList<ExternalMember> fields) =>
        returns.Kind is TypeKind.Page or TypeKind.Data or TypeKind.First or TypeKind.Edge
            ? fields.FirstOrDefault(field => field.Key == Wire.Data)?.Fields ?? [.. fields.Where(field => field.Key != Wire.Paging)]
            : fields;
}
