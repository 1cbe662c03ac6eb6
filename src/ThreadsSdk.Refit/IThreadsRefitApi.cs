namespace ThreadsSdk;

/// <summary>Represents all operations of the Threads API in one interface, built by Refit.</summary>
/// <remarks>
/// Registered by <c>AddThreads(...).UseRefit()</c>, like the interfaces of the groups. Without dependency injection, use
/// <c>RestService.ForGenerated&lt;IThreadsRefitApi&gt;(ThreadsApi.GraphHost.AbsoluteUri, ThreadsRefit.CreateSettings(accessToken))</c>.
/// Methods may be added in a minor version.
/// </remarks>
public interface IThreadsRefitApi
    : IEmbedsRefitApi,
        IInsightsRefitApi,
        ILocationsRefitApi,
        IMediaRefitApi,
        IOAuthRefitApi,
        IProfilesRefitApi,
        IPublishingRefitApi,
        IRepliesRefitApi,
        ISearchRefitApi;
