using Microsoft.OpenApi;
using ThreadsSdk.Spec.Tooling.Drift;

namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Makes the webhooks: what Meta posts to the app.</summary>
internal sealed class Webhooks(SpecNames names, Schemas schemas)
{
    private const string Handshake = "handshake";

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
        names
            .Spec.Webhooks.Select(webhook => (webhook.Key, (IOpenApiPathItem)Item(HttpMethod.Post, Notified(webhook))))
            .Concat(names.Api.Webhook is { } wire ? [(Handshake, Item(HttpMethod.Get, Asked(wire)))] : []);

    private static OpenApiPathItem Item(HttpMethod method, OpenApiOperation operation) =>
        new() { Operations = new Dictionary<HttpMethod, OpenApiOperation> { [method] = operation } };

    private static OpenApiParameter Parameter(string name, ParameterLocation place, string doc) =>
        new()
        {
            Name = name,
            In = place,
            Description = doc,
            Required = place == ParameterLocation.Query,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

    /// <summary>What is asked before the first notification.</summary>
    private static OpenApiOperation Asked(WebhookNamesSpec wire) =>
        new()
        {
            OperationId = "Webhooks.Handshake",
            Summary = "Asks whether the address is the app's: send the challenge back if the token is yours.",
            Parameters =
            [
                Parameter(wire.Mode, ParameterLocation.Query, "What is asked for."),
                Parameter(wire.Challenge, ParameterLocation.Query, "The text to send back."),
                Parameter(wire.VerifyToken, ParameterLocation.Query, "The token of the App Dashboard."),
            ],
            Responses = new OpenApiResponses
            {
                ["200"] = new OpenApiResponse
                {
                    Description = "The challenge.",
                    Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
                    {
                        ["text/plain"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                    },
                },
                ["403"] = new OpenApiResponse { Description = "The token is another one." },
            },
            Security = [],
        };

    private List<IOpenApiParameter>? Signature() =>
        names.Api.Webhook is { } wire ? [Parameter(wire.Signature, ParameterLocation.Header, "The signature of the body.")] : null;

    private OpenApiOperation Notified(WebhookSpec webhook) =>
        new()
        {
            OperationId = $"Webhooks.{webhook.CSharp}",
            Summary = webhook.Doc,
            Parameters = Signature(),
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
