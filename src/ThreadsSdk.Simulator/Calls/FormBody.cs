using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Simulator.Calls;

/// <summary>Reads the parameters in a form, whether it is encoded like a query or comes in parts.</summary>
internal static class FormBody
{
    /// <exception cref="InvalidDataException">The body is no form.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (IOException exception) when (exception is not BadHttpRequestException)
        {
            // Thrown for parts that end too soon, or have no boundary.
            throw new InvalidDataException("The body is no form.", exception);
        }
    }
}
