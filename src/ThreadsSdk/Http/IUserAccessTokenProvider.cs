namespace ThreadsSdk.Http;

/// <summary>Provides the tokens of a user whose id is known.</summary>
internal interface IUserAccessTokenProvider : IThreadsAccessTokenProvider
{
    string UserId { get; }
}
