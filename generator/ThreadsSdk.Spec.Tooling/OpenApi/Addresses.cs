using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Tooling.Drift;

namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>
/// Gives every operation its address. OpenAPI takes paths that differ in the names of placeholders only for the same one, so it holds one
/// operation where Meta has several and tells them apart by what the id is.
/// </summary>
internal sealed partial class Addresses(SpecNames names)
{
    /// <summary>Returns the addresses: one for each path and method, sorted by path.</summary>
    public IReadOnlyList<SharedAddress> All()
    {
        List<SharedAddress> alone = [.. names.Operations.Select(operation => new SharedAddress(PathOf(names.Api, operation), [operation]))];
        return
        [
            .. alone
                .GroupBy(address => Signature(address.Path), StringComparer.Ordinal)
                .SelectMany(Split)
                .GroupBy(address => Signature(address.Path), StringComparer.Ordinal)
                .SelectMany(Merge)
                .OrderBy(address => address.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>Returns the path below the host, with the version.</summary>
    public static string PathOf(ApiSpec api, OperationSpec operation) => (operation.Versioned ? "/" + api.Version : "") + operation.Path;

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();

    private static string Signature(string path) => Placeholder().Replace(path, "{}");

    /// <summary>Of several at one address, what concerns the token's own user moves to where only that user is: <c>/me</c>.</summary>
    private IEnumerable<SharedAddress> Split(IEnumerable<SharedAddress> same)
    {
        foreach (var method in same.GroupBy(address => address.Leading.Method, StringComparer.Ordinal).Select(item => item.ToList()))
        {
            foreach (var address in method)
            {
                yield return method.Count > 1 ? address with { Path = OwnUserPath(address) } : address;
            }
        }
    }

    private string OwnUserPath(SharedAddress address)
    {
        var own = address.Leading.Parameters.FirstOrDefault(item => item.In == "path" && item.Example == names.Api.OwnUser);
        return own is null ? address.Path : address.Path.Replace($"{{{own.Key}}}", names.Api.OwnUser, StringComparison.Ordinal);
    }

    /// <summary>One path for all, named as the operation that shows the most names it.</summary>
    private IEnumerable<SharedAddress> Merge(IEnumerable<SharedAddress> same)
    {
        var ordered = same.OrderByDescending(address => names.Model(address.Leading.Returns)?.Properties.Count ?? 0).ToList();
        return ordered
            .GroupBy(address => address.Leading.Method, StringComparer.Ordinal)
            .Select(method => new SharedAddress(ordered[0].Path, [.. method.Select(address => address.Leading)]));
    }
}
