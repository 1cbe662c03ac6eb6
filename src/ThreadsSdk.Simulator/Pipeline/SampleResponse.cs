using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>
/// Creates the response of an operation that has no handler: an object of the type it returns, with a value for each property.
/// </summary>
internal sealed class SampleResponse(SimulatorSpec spec, SimulatorState state, Uri address)
{
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'+0000'";
    private const int Depth = 3;
    private const int PageItems = 3;

    public IReadOnlyList<Lazy<JsonNode>> Create(ApiCall call)
    {
        var operation = call.Operation;
        var returns = operation.Returns;
        if (returns.Kind == TypeKind.Metrics)
        {
            return [new(MetricList(spec.Metrics(returns.Name!)))];
        }

        var model = spec.Model(returns.Leaf.Name)!;
        var node = new SampleNode(model.Name, operation.Group);
        if (returns.Kind == TypeKind.Page)
        {
            return
            [
                .. Enumerable
                    .Range(0, PageItems)
                    .Select(number => state.Samples.At($"{operation.FullName}/{call.NodeId}/{number}", node))
                    .Select(id => Later(() => Object(model, id, node))),
            ];
        }

        // What has the id of the path is the node itself: read, changed or deleted. All else is new, or is listed or read from it.
        var isNode = call.NodeId is not null && operation.Path.TrimEnd('/').EndsWith('}');
        var isRead = operation.Method == HttpMethod.Get.Method;
        var item = Object(
            model,
            isNode ? call.NodeId!
                : isRead ? state.Samples.At($"{operation.FullName}/{call.NodeId}", node)
                : state.Samples.Add(node),
            node
        );
        Echo(call, model, item);
        if (isNode && operation.Method == HttpMethod.Delete.Method)
        {
            state.Samples.Delete(call.NodeId!);
        }

        return [new(item)];
    }

    /// <summary>Gives the objects of a handler the properties that were asked for and that it knows nothing of.</summary>
    public IReadOnlyList<Lazy<JsonNode>> Complete(ApiCall call, IReadOnlyList<Lazy<JsonNode>> items)
    {
        if (spec.Model(call.Operation.Returns.Leaf.Name) is not { } model || spec.AddedTo(model) is not { Count: > 0 } added)
        {
            return items;
        }

        var wanted = added.Where(property => call.Fields is null || call.Fields.Fields.ContainsKey(property.Key)).ToList();
        return [.. items.Select(item => Later(() => Complete(call, model, item.Value, wanted)))];
    }

    /// <summary>Makes something only when it is on the page, and holds the state's gate for it, as ids are given out.</summary>
    private Lazy<JsonNode> Later(Func<JsonNode> make) =>
        new(() =>
        {
            lock (state.Gate)
            {
                return make();
            }
        });

    private JsonObject Complete(ApiCall call, ModelSpec model, JsonNode item, List<PropertySpec> wanted)
    {
        var content = item.AsObject();
        var node = new SampleNode(model.Name, call.Operation.Group);
        var id = SimulatorSpec.IdOf(model) is { } own ? content[own.Key]?.ToString() : call.NodeId;
        foreach (var property in wanted.Where(property => !content.ContainsKey(property.Key)))
        {
            content[property.Key] = Value(property.Type, property, node, $"{id}/{property.Key}", Depth);
        }

        return content;
    }

    /// <summary>Repeats the texts and numbers that were sent and that the object has as well.</summary>
    private static void Echo(ApiCall call, ModelSpec model, JsonObject item)
    {
        foreach (var property in model.Properties.Where(property => property != SimulatorSpec.IdOf(model)))
        {
            var parameter = call.Operation.Parameters.FirstOrDefault(parameter => parameter.Key == property.Key && parameter.In != "path");
            if (
                parameter?.Type == property.Type
                && call.Values.TryGetValue(parameter.Key, out var text)
                && Json(property.Type, text) is { } value
            )
            {
                item[property.Key] = value;
            }
        }
    }

    private static JsonValue? Json(TypeRef type, string canonical) =>
        type.Kind switch
        {
            TypeKind.String or TypeKind.Id or TypeKind.Url or TypeKind.Enum => JsonValue.Create(canonical),
            TypeKind.Int or TypeKind.Long => JsonValue.Create(long.Parse(canonical, CultureInfo.InvariantCulture)),
            TypeKind.Double => JsonValue.Create(double.Parse(canonical, CultureInfo.InvariantCulture)),
            TypeKind.Bool => JsonValue.Create(canonical == GivenParameters.True),
            _ => null,
        };

    private JsonObject Object(ModelSpec model, string id, SampleNode node, int depth = Depth)
    {
        var item = new JsonObject();
        var own = SimulatorSpec.IdOf(model);
        foreach (var property in model.Properties)
        {
            if ((property == own ? id : Value(property.Type, property, node, $"{id}/{property.Key}", depth)) is { } value)
            {
                item[property.Key] = value;
            }
        }

        return item;
    }

    /// <param name="type">The type of the value.</param>
    /// <param name="property">The property it is of, whose bounds it keeps.</param>
    /// <param name="node">What the property is of.</param>
    /// <param name="place">What tells the value from all others.</param>
    /// <param name="depth">How many objects it may hold, one within the other.</param>
    private JsonNode? Value(TypeRef type, PropertySpec property, SampleNode node, string place, int depth) =>
        type.Kind switch
        {
            TypeKind.Id => state.Samples.At(place, SampleNode.Unknown),
            TypeKind.Url => new Uri(address, property.Key).AbsoluteUri,
            TypeKind.Int or TypeKind.Long => (long)SampleBounds.Number(property, 1),
            TypeKind.Double => (double)SampleBounds.Number(property, 0.5m),
            TypeKind.Bool => true,
            TypeKind.Timestamp => state.Now.ToUniversalTime().ToString(TimestampFormat, CultureInfo.InvariantCulture),
            TypeKind.UnixTime => state.Now.ToUnixTimeSeconds(),
            TypeKind.UnixTimeMilliseconds => state.Now.ToUnixTimeMilliseconds(),
            TypeKind.Seconds => 60,
            TypeKind.Enum => spec.Enum(type.Name)!.Values is { Count: > 0 } values ? values[0].Key : null,
            TypeKind.List or TypeKind.Many => Items(type.Item!, property, node, place, depth),
            TypeKind.Edge => Items(type.Item!, property, node, place, depth) is { } items
                ? new JsonObject { [spec.Api.Names.Data] = items }
                : null,
            TypeKind.Model => depth > 1 ? Nested(spec.Model(type.Name)!, node, place, depth - 1) : null,
            TypeKind.Metrics => MetricList(spec.Metrics(type.Name!)),
            _ => SampleBounds.Text(property, "A " + property.Key.Replace('_', ' ')),
        };

    private JsonObject Nested(ModelSpec model, SampleNode node, string place, int depth)
    {
        var inner = node with { Model = model.Name };
        return Object(model, SimulatorSpec.IdOf(model) is null ? place : state.Samples.At(place, inner), inner, depth);
    }

    private JsonArray? Items(TypeRef type, PropertySpec property, SampleNode node, string place, int depth)
    {
        var items = Enumerable
            .Range(0, SampleBounds.Items(property))
            .Select(number => Value(type, property, node, $"{place}/{number}", depth))
            .OfType<JsonNode>()
            .ToArray();
        return items.Length == 0 ? null : new JsonArray(items);
    }

    private JsonObject MetricList(MetricSetSpec set) =>
        new()
        {
            [spec.Api.Names.Data] = new JsonArray([
                .. set.Metrics.Select(metric =>
                    JsonSerializer.SerializeToNode(
                        new InsightMetric
                        {
                            Name = metric.Key,
                            Period = InsightsPeriod.Lifetime,
                            Title = metric.Title ?? metric.Key,
                            Description = metric.Doc,
                            TotalValue = new MetricTotal { Value = 1 },
                        },
                        ThreadsJson.TypeInfo<InsightMetric>()
                    )
                ),
            ]),
        };
}
