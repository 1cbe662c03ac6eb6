namespace ThreadsSdk.Tests;

/// <summary>All groups in one, as a user would declare it; Refit's generator builds it.</summary>
public interface IMyThreads :
    IEmbedsRefitApi,
    IInsightsRefitApi,
    ILocationsRefitApi,
    IMediaRefitApi,
    IOAuthRefitApi,
    IProfilesRefitApi,
    IPublishingRefitApi,
    IRepliesRefitApi,
    ISearchRefitApi;
