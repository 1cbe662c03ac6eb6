using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Creates the table of all handlers.</summary>
internal static class AllHandlers
{
    public static HandlerTable Create(
        SimulatedApp app,
        SimulatorState state,
        SiteLinks links,
        ThreadsSimulatorOptions options,
        SimulatorFaults faults
    )
    {
        var view = new MediaView(state, links);
        var table = new HandlerTable();
        new OAuthHandlers(app).AddTo(table);
        new ProfileHandlers(view, links).AddTo(table);
        new MediaHandlers(view).AddTo(table);
        new ReplyHandlers(view).AddTo(table);
        new PublishingHandlers(options, faults).AddTo(table);
        new SearchHandlers(view).AddTo(table);
        InsightHandlers.AddTo(table);
        LocationHandlers.AddTo(table);
        new EmbedHandlers(links).AddTo(table);
        return table;
    }
}
