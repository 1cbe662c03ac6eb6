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
        var returns = call.Operation.Returns;
        if (returns.Kind == TypeKind.Metrics)
        {
            return [new(MetricList(spec.Metrics(returns.Name!)))];
        }

        var model = spec.Model(returns.Leaf.Name)!;
        if (returns.Kind == TypeKind.Page)
        {
            return [.. Enumerable.Range(0, PageItems).Select(_ => new Lazy<JsonNode>(Object(model, Depth)))];
        }

        var item = Object(model, Depth);
        if (call.NodeId is { } id && SimulatorSpec.IdOf(model) is { } property)
        {
            item[property.Key] = id;
        }

        return [new(item)];
    }

    private JsonObject Object(ModelSpec model, int depth)
    {
        var item = new JsonObject();
        foreach (var property in model.Properties)
        {
            if (Value(property.Type, property.Key, depth) is { } value)
            {
                item[property.Key] = value;
            }
        }

        return item;
    }

    private JsonNode? Value(TypeRef type, string name, int depth) =>
        type.Kind switch
        {
            TypeKind.Id => state.NewId(),
            TypeKind.Url => new Uri(address, name).AbsoluteUri,
            TypeKind.Int or TypeKind.Long => 1,
            TypeKind.Double => 0.5,
            TypeKind.Bool => true,
            TypeKind.Timestamp => state.Now.ToUniversalTime().ToString(TimestampFormat, CultureInfo.InvariantCulture),
            TypeKind.UnixTime => state.Now.ToUnixTimeSeconds(),
            TypeKind.UnixTimeMilliseconds => state.Now.ToUnixTimeMilliseconds(),
            TypeKind.Seconds => 60,
            TypeKind.Enum => spec.Enum(type.Name)!.Values is { Count: > 0 } values ? values[0].Key : null,
            TypeKind.List or TypeKind.Many => Value(type.Item!, name, depth) is { } item ? new JsonArray(item) : null,
            TypeKind.Edge => Value(type.Item!, name, depth) is { } item
                ? new JsonObject { [spec.Api.Names.Data] = new JsonArray(item) }
                : null,
            TypeKind.Model => depth > 1 ? Object(spec.Model(type.Name)!, depth - 1) : null,
            TypeKind.Metrics => MetricList(spec.Metrics(type.Name!)),
            _ => "A " + name.Replace('_', ' '),
        };

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
                            Title = metric.CSharp,
                            Description = metric.Doc,
                            TotalValue = new MetricTotal { Value = 1 },
                        },
                        ThreadsJson.TypeInfo<InsightMetric>()
                    )
                ),
            ]),
        };
}
