using Refit;

namespace ThreadsSdk.Benchmarks.Baselines;

/// <summary>What one writes with Refit for three calls, over System.Text.Json's source generation.</summary>
internal interface IPlainRefitApi
{
    [Get("/v1.0/{id}")]
    [Headers("Authorization: Bearer")]
    Task<PlainMedia> GetAsync(string id, [Query] string fields, CancellationToken cancellationToken);

    [Get("/v1.0/{user}/threads")]
    [Headers("Authorization: Bearer")]
    Task<PlainList<PlainMedia>> ListPageAsync(string user, [Query] string fields, CancellationToken cancellationToken);

    [Post("/v1.0/{user}/threads")]
    [Headers("Authorization: Bearer")]
    Task<PlainMedia> CreateAsync(
        string user,
        [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form,
        CancellationToken cancellationToken
    );
}
