using System.Globalization;
using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Responses;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Cuts one page out of a list.</summary>
internal static class PageCut
{
    public static JsonObject Cut(ApiCall call, ModelSpec model, IReadOnlyList<Lazy<JsonNode>> items)
    {
        var names = call.Spec.Api.Names;
        var list = $"{call.Operation.FullName}/{call.NodeId}";
        var size = Size(call);
        var before = Place(call, names.Before, list, model, items);
        var start =
            Place(call, names.After, list, model, items) is { } after ? after.Index + (after.IsThere ? 1 : 0)
            : before is { } end ? Math.Max(0, end.Index - size)
            : 0;
        var length = Math.Clamp(items.Count - start, 0, before is null ? size : Math.Min(size, before.Value.Index));
        var page = items.Skip(start).Take(length).Select(item => item.Value).ToList();
        var response = new JsonObject { [names.Data] = new JsonArray([.. page]) };
        if (page.Count == 0)
        {
            return response;
        }

        var cursors = new Cursors { Before = Write(0), After = Write(page.Count - 1) };
        var paging = new Paging
        {
            Cursors = cursors,
            Next = start + page.Count < items.Count ? PageLink.Write(call, names.After, cursors.After, size) : null,
            Previous = start > 0 ? PageLink.Write(call, names.Before, cursors.Before, size) : null,
        };
        response[names.Paging] = paging.ToJson();
        return response;

        string Write(int at) => CursorText.Write(list, Id(model, page[at]), start + at);
    }

    private static int Size(ApiCall call)
    {
        var limit = call.Spec.Api.Names.Limit;
        var parameter = call.Operation.Parameters.FirstOrDefault(parameter => parameter.Key == limit);
        if ((call.Values.GetValueOrDefault(limit) ?? parameter?.Default) is { } text)
        {
            return int.Parse(text, CultureInfo.InvariantCulture);
        }

        return parameter?.Rules.OfType<RangeRule>().FirstOrDefault() is { } rule
            ? (int)SampleBounds.Within(rule, ThreadsLimits.DefaultPageSize)
            : ThreadsLimits.DefaultPageSize;
    }

    /// <summary>Returns where a cursor points to, and whether its item is still there.</summary>
    private static (int Index, bool IsThere)? Place(
        ApiCall call,
        string name,
        string list,
        ModelSpec model,
        IReadOnlyList<Lazy<JsonNode>> items
    )
    {
        if (!call.Values.TryGetValue(name, out var cursor))
        {
            return null;
        }

        if (CursorText.Parse(list, cursor) is not { } place)
        {
            throw call.Refuse(ThreadsError.CursorInvalid);
        }

        // New items come at the beginning, so the item stands where it stood, or further on.
        foreach (var i in Enumerable.Range(0, items.Count).OrderBy(i => i < place.Index))
        {
            if (place.Item.Length > 0 && Id(model, items[i].Value) == place.Item)
            {
                return (i, true);
            }
        }

        return (Math.Min(place.Index, items.Count), place.Item.Length == 0);
    }

    private static string Id(ModelSpec model, JsonNode item) =>
        SimulatorSpec.IdOf(model) is { } id ? item[id.Key]?.GetValue<string>() ?? "" : "";
}
