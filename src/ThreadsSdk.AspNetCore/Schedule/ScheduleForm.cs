using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Reads what a form of the page sends.</summary>
internal static class ScheduleForm
{
    private static readonly FormOptions Limits = new()
    {
        ValueCountLimit = 256,
        ValueLengthLimit = 4096,
        MultipartBodyLengthLimit = 64 * 1024,
    };

    /// <summary>Reads the form; null if it is none, or holds more than the page sends.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await request.ReadFormAsync(Limits, request.HttpContext.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or BadHttpRequestException)
        {
            return null;
        }
    }
}
