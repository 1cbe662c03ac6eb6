using System.Text.Json;
using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Finds the models and enums that tables about a call may be of, and their values.</summary>
internal sealed class PageModels(SpecNames names)
{
    private const int DeepestNesting = 3;

    /// <summary>The model of the response, those within it, and those that parameters send.</summary>
    public IEnumerable<(ModelSpec Model, bool IsSent)> Of(OperationSpec operation)
    {
        var returned = names.Model(operation.Returns) is { } model ? Within(model, 0).Distinct().Select(inner => (inner, false)) : [];
        var sent = operation
            .Parameters.Where(parameter => parameter.Type.Kind == TypeKind.Json)
            .Select(parameter => names.Model(parameter.Type))
            .OfType<ModelSpec>()
            .SelectMany(parameter => Within(parameter, 0))
            .Distinct()
            .Select(inner => (inner, true));
        return returned.Concat(sent);
    }

    /// <summary>The enums of its parameters.</summary>
    public IEnumerable<EnumSpec> EnumsOf(OperationSpec operation) =>
        operation.Parameters.Select(parameter => names.Enum(parameter.Type)).OfType<EnumSpec>();

    /// <summary>Finds out whether a name stands around the content of every response.</summary>
    public bool IsAround(string key) => key == names.Wire.Data || key == names.Wire.Paging;

    /// <summary>The field and the content of a notification; null when the JSON is none.</summary>
    public (string Field, IReadOnlyList<ExternalMember> Payload)? Webhook(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (
            var holder in root.EnumerateObject().Select(property => property.Value).Where(value => value.ValueKind == JsonValueKind.Object)
        )
        {
            if (
                PostmanJson.Text(holder, names.Wire.WebhookField) is { } field
                && PostmanJson.Get(holder, names.Wire.WebhookValue) is { ValueKind: JsonValueKind.Object } value
            )
            {
                return (field, JsonMembers.From(value));
            }
        }

        return null;
    }

    /// <summary>Pages write values in another case at times, and true and false are no values of an enum.</summary>
    public ExternalMember Normalized(TypeRef? type, ExternalMember member) =>
        type is not null && names.Enum(type) is { } item
            ? member with
            {
                Values =
                [
                    .. member.Values.Select(text =>
                        item.Values.FirstOrDefault(value => string.Equals(value.Key, text, StringComparison.OrdinalIgnoreCase))?.Key ?? text
                    ),
                ],
            }
            : member;

    private IEnumerable<ModelSpec> Within(ModelSpec model, int depth)
    {
        var inner = depth == DeepestNesting ? [] : model.Properties.Select(property => names.Model(property.Type)).OfType<ModelSpec>();
        return inner.Where(other => other != model).SelectMany(other => Within(other, depth + 1)).Prepend(model);
    }
}
