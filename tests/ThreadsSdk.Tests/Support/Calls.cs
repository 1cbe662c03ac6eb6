using System.Text.Json;
using Xunit;

namespace ThreadsSdk.Tests.Support;

/// <summary>The two calls most tests make: one that may be repeated, and one that may not.</summary>
internal static class Calls
{
    public static Task<JsonElement> GetAsync(this ThreadsClient threads, string path = "me") =>
        threads.SendAsync(new ThreadsRequest(HttpMethod.Get, path), TestContext.Current.CancellationToken);

    public static Task<JsonElement> PostAsync(this ThreadsClient threads, string path = "me/threads_publish") =>
        threads.SendAsync(
            new ThreadsRequest(HttpMethod.Post, path) { Form = { ["creation_id"] = "7" } },
            TestContext.Current.CancellationToken
        );
}
