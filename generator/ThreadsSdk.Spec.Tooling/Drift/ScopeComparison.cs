using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift;

/// <summary>Holds the scopes that another document names against those of the spec.</summary>
internal sealed class ScopeComparison
{
    private static readonly char[] Separators = [',', ' ', '+', '\n', '\t'];

    private readonly EnumSpec _scopes;
    private readonly HashSet<string> _keys;

    private ScopeComparison(EnumSpec scopes, ThreadsSpecification spec)
    {
        _scopes = scopes;
        _keys = spec
            .Groups.SelectMany(group => group.Operations)
            .SelectMany(operation => operation.Parameters)
            .Concat(spec.Urls.SelectMany(url => url.Parameters))
            .Where(parameter => parameter.Type.Leaf.Name == scopes.Name)
            .Select(parameter => parameter.Key)
            .Concat(
                spec.Models.SelectMany(model => model.Properties)
                    .Where(property => property.Type.Leaf.Name == scopes.Name)
                    .Select(property => property.Key)
            )
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Finds the scopes that the spec lacks, and notes those that both have.</summary>
    public static IEnumerable<DriftFinding> Find(SpecNames names, ExternalApi other, HashSet<string> shown)
    {
        if (names.Spec.Enums.FirstOrDefault(item => item.Name == ScopeSpec.EnumName) is not { } scopes)
        {
            yield break;
        }

        ScopeComparison comparison = new(scopes, names.Spec);

        // The window that asks for scopes is on a host that is not compared.
        var outside = other.Operations.Where(request => !names.IsApiHost(request.Host)).SelectMany(request => request.Parameters);
        var lists = other.Variables.Concat(outside).Select(member => (member.Key, Values: comparison.ScopesOf(member)));
        foreach (var (key, values) in lists.Concat(other.Scopes.Select(member => (member.Key, Values: member.Values.ToList()))))
        {
            foreach (var value in values)
            {
                if (scopes.Values.Any(known => known.Key == value))
                {
                    shown.Add(MemberComparison.Key(DriftKind.Value, scopes.Name, value));
                }
                else
                {
                    yield return new DriftFinding(DriftFinding.Spec, DriftKind.Value, scopes.Name, value)
                    {
                        SeenIn = key,
                        Member = new ExternalMember(value),
                    };
                }
            }
        }
    }

    /// <summary>The scopes in a list of names; none when it is a list of something else.</summary>
    private List<string> ScopesOf(ExternalMember member)
    {
        List<string> names =
        [
            .. member
                .Values.Where(value => !PostmanVariables.Has(value))
                .SelectMany(value => value.Split(Separators, StringSplitOptions.RemoveEmptyEntries)),
        ];
        var isOfScopes = _keys.Contains(member.Key) || names.Exists(name => _scopes.Values.Any(known => known.Key == name));
        return isOfScopes && names.TrueForAll(name => name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or ':'))
            ? names
            : [];
    }
}
