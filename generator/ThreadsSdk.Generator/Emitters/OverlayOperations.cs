using System.Linq;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>The operations that an overlay adds to a group, with what the mask of each may need.</summary>
/// <param name="Group">The group, with the added operations alone.</param>
/// <param name="Version">The version in their paths.</param>
/// <param name="FieldScopes">The scopes that fields need, for the models whose masks the operations take.</param>
internal sealed record OverlayOperations(GroupSpec Group, string Version, EquatableArray<FieldScope> FieldScopes)
{
    public static OverlayOperations Of(GroupSpec group, ThreadsSpecification whole)
    {
        var masks = group
            .Operations.SelectMany(operation => operation.Parameters)
            .Where(parameter => parameter.Type.Kind == TypeKind.Fields)
            .Select(parameter => parameter.Type.Leaf.Name)
            .ToList();
        var scopes =
            from model in whole.Models
            where masks.Contains(model.Name)
            from property in model.Properties
            from scope in property.Scopes
            select new FieldScope(model.Name, property.Key, scope);
        return new(group, whole.Api?.Version ?? "", new(scopes));
    }
}
