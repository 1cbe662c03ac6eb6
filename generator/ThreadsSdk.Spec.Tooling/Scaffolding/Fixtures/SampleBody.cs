using System.Text.Json.Nodes;

namespace ThreadsSdk.Spec.Tooling.Scaffolding.Fixtures;

/// <summary>Makes up the body of a response, with every property of its model.</summary>
internal sealed class SampleBody(ThreadsSpecification spec)
{
    private const int Depth = 2;
    private const string Cursor = "TESTCURSOR";

    private readonly WireNamesSpec _names = spec.Api!.Names;

    public JsonNode? Create(TypeRef returns, string id) =>
        returns.Kind switch
        {
            TypeKind.Page => Page(Value(returns.Item!, "item", id, Depth + 1)),
            TypeKind.First => new JsonObject { [_names.Data] = new JsonArray(Value(returns.Item!, "item", id, Depth + 1)) },
            TypeKind.Data => new JsonObject { [_names.Data] = Value(returns.Item!, "item", id, Depth + 1) },
            _ => Value(returns, "item", id, Depth + 1),
        };

    private JsonObject Page(JsonNode? item)
    {
        var page = new JsonObject { [_names.Data] = new JsonArray(item) };
        if (FindCursors() is { } cursors)
        {
            page[_names.Paging] = new JsonObject
            {
                [cursors] = new JsonObject { [_names.Before] = Cursor + "before", [_names.After] = Cursor + "after" },
            };
        }

        return page;
    }

    /// <summary>Finds the property, of whatever model, that holds the cursors of a page.</summary>
    private string? FindCursors() =>
        spec
            .Models.SelectMany(model => model.Properties)
            .FirstOrDefault(property =>
                Model(property.Type) is { } model
                && new[] { _names.Before, _names.After }.All(name => model.Properties.Any(inner => inner.Key == name))
            )
            ?.Key;

    private JsonNode? Value(TypeRef type, string key, string id, int depth) =>
        type.Kind switch
        {
            TypeKind.String => "Some " + key.Replace('_', ' '),
            TypeKind.Id => id,
            TypeKind.Url => $"https://cdn.example/{key}",
            TypeKind.Int or TypeKind.Long => 1,
            TypeKind.Double => 0.5,
            TypeKind.Bool => true,
            TypeKind.Timestamp => "2026-05-04T12:10:10+0000",
            TypeKind.UnixTime => 1777896610,
            TypeKind.UnixTimeMilliseconds => 1777896610000,
            TypeKind.Seconds => 60,
            TypeKind.Enum => spec.Enums.First(item => item.Name == type.Name).Values[0].Key,
            TypeKind.List or TypeKind.Many => Value(type.Item!, key, id, depth) is { } item ? new JsonArray(item) : null,
            TypeKind.Edge => Value(type.Item!, key, id, depth) is { } item ? new JsonObject { [_names.Data] = new JsonArray(item) } : null,
            TypeKind.Model => depth > 0 ? Object(Model(type)!, id, depth - 1) : null,
            TypeKind.Metrics => Metrics(spec.Metrics.First(set => set.Name == type.Name), id, depth),
            _ => null,
        };

    private JsonObject Object(ModelSpec model, string id, int depth)
    {
        var item = new JsonObject();
        foreach (var property in model.Properties)
        {
            var value = property.Secret ? "TEST-" + property.Key.ToUpperInvariant() : Value(property.Type, property.Key, id, depth);
            if (value is not null)
            {
                item[property.Key] = value;
            }
        }

        return item;
    }

    /// <summary>Metrics come as a list of one model, which tells them apart by name.</summary>
    private JsonObject Metrics(MetricSetSpec set, string id, int depth)
    {
        var model = spec.Models.First(model => model.Name == "InsightMetric");
        var metric = Object(model, id, depth);
        metric[model.Properties.First(property => property.CSharp == "Name").Key] = set.Metrics[0].Key;
        return new JsonObject { [_names.Data] = new JsonArray(metric) };
    }

    private ModelSpec? Model(TypeRef type) => type.Kind == TypeKind.Model ? spec.Models.First(model => model.Name == type.Name) : null;
}
