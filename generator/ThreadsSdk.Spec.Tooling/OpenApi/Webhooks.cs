using Microsoft.OpenApi;
using ThreadsSdk.Spec.Tooling.Drift;

namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Makes the webhooks: what Meta posts to the app.</summary>
internal sealed class Webhooks(SpecNames names, Schemas schemas)
{
    private readonly ModelSpec? _notification = names
        .Spec.Models.Where(model => model.Properties.Any(property => property.Type.Leaf.Kind == TypeKind.WebhookChange))
        .FirstOrDefault(model => names.Spec.Models.All(other => other.Properties.All(property => property.Type.Leaf.Name != model.Name)));

    /// <summary>Returns the schema of a change of any kind; null when the spec has no webhooks.</summary>
    public (string Name, IOpenApiSchema Schema)? Change() =>
        names
            .Spec.Models.SelectMany(model => model.Properties)
            .FirstOrDefault(property => property.Type.Leaf.Kind == TypeKind.WebhookChange)
            is { } changes
            ? (
                changes.Type.Leaf.Name!,
                new OpenApiSchema
                {
                    Description = "A change. Its kind tells what it carries.",
                    AnyOf = [.. names.Spec.Webhooks.Select(webhook => ChangeOf(webhook))],
                }
            )
            : null;

    public IEnumerable<(string Name, IOpenApiPathItem Item)> All() =>
        names.Spec.Webhooks.Select(webhook =>
            (
                webhook.Key,
                (IOpenApiPathItem)
                    new OpenApiPathItem
                    {
                        Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Post] = Notified(webhook) },
                    }
            )
        );

    private OpenApiOperation Notified(WebhookSpec webhook) =>
        new()
        {
            OperationId = $"Webhooks.{webhook.CSharp}",
            Summary = webhook.Doc,
            RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/json"] = new OpenApiMediaType { Schema = Notification(webhook) },
                },
            },
            Responses = new OpenApiResponses { ["200"] = new OpenApiResponse { Description = "Received." } },
            Security = [],
            Extensions = new Extension()
                .Add("topic", webhook.Topic)
                .Add("scopes", webhook.Scopes)
                .Add("since", webhook.Since)
                .Add("payload", webhook.Payload.ToString())
                .Fields,
        };

    private OpenApiSchema Notification(WebhookSpec webhook)
    {
        if (_notification?.Properties.FirstOrDefault(item => item.Type.Leaf.Kind == TypeKind.WebhookChange) is not { } changes)
        {
            return ChangeOf(webhook);
        }

        return new OpenApiSchema
        {
            AllOf =
            [
                schemas.Reference(_notification.Name),
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                    {
                        [changes.Key] = new OpenApiSchema
                        {
                            AnyOf = [ChangeOf(webhook), new OpenApiSchema { Type = JsonSchemaType.Array, Items = ChangeOf(webhook) }],
                        },
                    },
                },
            ],
        };
    }

    private OpenApiSchema ChangeOf(WebhookSpec webhook) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = webhook.Doc,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                [names.Wire.WebhookField] = new OpenApiSchema { Type = JsonSchemaType.String, Const = webhook.Key },
                [names.Wire.WebhookValue] = schemas.Read(webhook.Payload),
            },
        };
}
