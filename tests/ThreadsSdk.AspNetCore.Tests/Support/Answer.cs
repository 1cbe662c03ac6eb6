using System.Net;
using System.Text.Json;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Support;

/// <summary>What the app answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string? ContentType, string Text, Uri? Location, TimeSpan? RetryAfter)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) =>
        new(
            response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Headers.Location,
            response.Headers.RetryAfter?.Delta
        );
}
