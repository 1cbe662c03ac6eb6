namespace ThreadsSdk.Tests;

/// <summary>Two groups in one, as a user would declare it; Refit's generator builds it.</summary>
internal interface IReadsPosts : IMediaRefitApi, IRepliesRefitApi;
