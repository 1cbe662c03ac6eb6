using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Control;

/// <summary>Makes calls for any user, as an app would that may do everything and to which nothing bad happens, so that the same rules refuse them.</summary>
internal sealed class UserCalls(SimulatorControl control, SimulatorState state, ApiPipeline pipeline)
{
    public SimulatorState State => state;

    public OperationSpec Operation(string name) => control.Spec.Operations.First(operation => operation.FullName == name);

    /// <summary>Returns the name a parameter has in requests.</summary>
    public static string Key(OperationSpec operation, string property) =>
        operation.Parameters.First(parameter => parameter.CSharp == property).Key;

    /// <summary>Does several calls at once.</summary>
    /// <exception cref="ArgumentException">One is refused; the message says why.</exception>
    public T Together<T>(Func<T> act)
    {
        try
        {
            lock (state.Gate)
            {
                // What goes wrong in production is for the apps that are tried.
                var realWorld = state.RealWorld;
                state.RealWorld = null;
                try
                {
                    return act();
                }
                finally
                {
                    state.RealWorld = realWorld;
                }
            }
        }
        catch (Refusal refusal)
        {
            throw new ArgumentException($"{refusal.Detail ?? refusal.Text("POST")} {refusal.Error.Advice}");
        }
        finally
        {
            control.Changes.Report();
        }
    }

    /// <summary>Makes a call. In its path stands the given id, or the user's own place.</summary>
    public JsonNode Make(User user, OperationSpec operation, IReadOnlyDictionary<string, string> values, string? id = null)
    {
        var path = operation.Path;
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == "path"))
        {
            path = path.Replace($"{{{parameter.Key}}}", id ?? control.Spec.Api.OwnUser, StringComparison.Ordinal);
        }

        return pipeline.ProcessFor(user, new ApiRequest(operation.Method, $"/{control.Spec.Api.Version}{path}", values, null));
    }
}
