using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Simulator.Tests.Support;

namespace ThreadsSdk.Simulator.Tests.Rules;

/// <summary>Takes an input through the simulator's checks of parameters.</summary>
internal sealed class SimulatorJudge(SimulatorSpec spec, RuleCall call)
{
    private readonly SimulatorState _state = new(
        new SimulatedApp("1", "secret", "http://localhost/callback", []),
        new ThreadsSimulatorOptions { TimeProvider = new ManualClock() }
    );

    /// <summary>Returns what the simulator refuses the input for; null when it lets it pass.</summary>
    public Refusal? Judge(RuleInput input)
    {
        var texts = input.ToDictionary(pair => pair.Key, pair => RuleInput.Text(pair.Value));
        foreach (var parameter in call.Parameters)
        {
            if ((parameter.Value ?? parameter.Send) is { } sent)
            {
                texts.TryAdd(parameter.Key, sent);
            }
        }

        var request = new ApiRequest(call.Operation!.Method, call.Operation.Path, texts, null);
        var checkedCall = new ApiCall(spec, _state, new Uri("http://localhost"), request, call.Operation, null);
        try
        {
            ParameterCheck.Check(checkedCall, texts);
            ParameterRules.Check(checkedCall);
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal;
        }
    }
}
