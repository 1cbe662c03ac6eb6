using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Calls;

/// <summary>
/// Holds the handler of each operation: typed requests in, typed models out. An operation without one responds with samples.
/// </summary>
internal sealed class HandlerTable
{
    private readonly Dictionary<string, Handler> _handlers = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Operations => _handlers.Keys;

    public Handler? Find(OperationSpec operation) => _handlers.GetValueOrDefault(operation.FullName);

    /// <summary>Adds an operation that returns one object.</summary>
    public void One<TRequest, TModel>(NodeKind node, Func<ApiCall, TRequest, TModel> handle, bool countsItself = false)
        where TRequest : IBoundRequest<TRequest> =>
        _handlers.Add(TRequest.Operation, new Handler(node, countsItself, call => [Json(handle(call, call.Bind<TRequest>()))]));

    /// <summary>Adds an operation that returns a list; the pipeline cuts the page out of it.</summary>
    public void Many<TRequest, TModel>(NodeKind node, Func<ApiCall, TRequest, IEnumerable<TModel>> handle, bool countsItself = false)
        where TRequest : IBoundRequest<TRequest> =>
        _handlers.Add(TRequest.Operation, new Handler(node, countsItself, call => [.. handle(call, call.Bind<TRequest>()).Select(Json)]));

    private static Lazy<JsonNode> Json<TModel>(TModel model) =>
        new(() => JsonSerializer.SerializeToNode(model, ThreadsJson.TypeInfo<TModel>())!);
}
