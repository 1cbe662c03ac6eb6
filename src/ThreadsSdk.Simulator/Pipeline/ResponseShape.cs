using System.Globalization;
using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Puts objects into the shape of the response, cut to the fields asked for.</summary>
internal static class ResponseShape
{
    public static JsonNode Apply(ApiCall call, IReadOnlyList<Lazy<JsonNode>> items)
    {
        var returns = call.Operation.Returns;
        var data = call.Spec.Api.Names.Data;
        if (call.Spec.Model(returns.Leaf.Name) is not { } model)
        {
            return MetricPaging.Add(call, items[0].Value);
        }

        var isMasked = call.Operation.Parameters.Any(parameter => parameter.Type.Kind == TypeKind.Fields);
        if (returns.Kind == TypeKind.Page)
        {
            var page = PageCut.Cut(call, model, items);
            CutAll((JsonArray)page[data]!);
            return page;
        }

        var objects = items.Select(item => item.Value).ToList();
        CutAll(objects);
        return returns.Kind switch
        {
            TypeKind.Data when returns.Item!.IsList => new JsonObject { [data] = new JsonArray([.. objects]) },
            TypeKind.Data => new JsonObject { [data] = objects[0] },
            TypeKind.First => new JsonObject { [data] = new JsonArray(objects[0]) },
            _ => objects[0],
        };

        void CutAll(IEnumerable<JsonNode?> all)
        {
            foreach (var item in all.OfType<JsonObject>())
            {
                if (isMasked)
                {
                    FieldCut.Cut(call.Spec, model, item, call.Fields);
                }

                NumberIds(model, item);
            }
        }
    }

    /// <summary>Writes the ids as numbers that Meta writes so.</summary>
    private static void NumberIds(ModelSpec model, JsonObject item)
    {
        foreach (var property in model.Properties.Where(property => property.IsNumber))
        {
            if (long.TryParse(item[property.Key]?.ToString(), CultureInfo.InvariantCulture, out var number))
            {
                item[property.Key] = number;
            }
        }
    }
}
