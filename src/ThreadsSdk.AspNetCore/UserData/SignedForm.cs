using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ThreadsSdk.AspNetCore.Webhooks;

namespace ThreadsSdk.AspNetCore.UserData;

/// <summary>Reads the one field of the form that Meta posts.</summary>
internal static class SignedForm
{
    // Meta's are under a kilobyte.
    private const int Longest = 32 * 1024;

    private static readonly FormOptions Limits = new()
    {
        ValueCountLimit = 16,
        ValueLengthLimit = Longest,
        MultipartBodyLengthLimit = Longest,
    };

    public static async Task<(string? SignedRequest, Refusal? Refusal)> ReadAsync(HttpContext http, TimeProvider clock)
    {
        var request = http.Request;
        var (body, refusal) = await RequestBody.ReadAsync(request, Longest, clock).ConfigureAwait(false);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        request.Body = new MemoryStream(body.ToArray(), writable: false);
        var feature = new FormFeature(request, Limits);
        try
        {
            var form = feature.HasFormContentType ? await feature.ReadFormAsync(http.RequestAborted).ConfigureAwait(false) : null;
            return form?[ThreadsApi.SignedRequest] is [{ Length: > 0 } signed] ? (signed, null) : (null, NoRequest);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or BadHttpRequestException)
        {
            return (null, NoRequest);
        }
    }

    private static Refusal NoRequest { get; } =
        new(StatusCodes.Status400BadRequest, "form", $"The body has to be a form with the field {ThreadsApi.SignedRequest}.");
}
