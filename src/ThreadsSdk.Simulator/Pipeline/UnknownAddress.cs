using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Says which calls there are in place of one that is none.</summary>
internal static class UnknownAddress
{
    private const int Most = 4;

    public static string Advice(RouteTable routes, ApiRequest request)
    {
        var near = routes.Near(request.Path).Take(Most).Select(operation => $"{operation.Method} {operation.Path}").ToList();
        return $"There is no {request.Method} at this path. "
            + (near.Count == 0 ? "All calls are listed in openapi.json." : $"There is {string.Join(", ", near)}.");
    }
}
