using Microsoft.AspNetCore.Http;
using WireMock;
using WireMock.ResponseProviders;
using WireMock.Settings;

namespace ThreadsSdk.Testing.Serving;

/// <summary>Breaks the connection before the first byte of a response. WireMock.Net's own faults are responses.</summary>
internal sealed class LostResponse : IResponseProvider
{
    public Task<(IResponseMessage Message, IMapping? Mapping)> ProvideResponseAsync(
        IMapping mapping,
        HttpContext context,
        IRequestMessage requestMessage,
        WireMockServerSettings settings
    )
    {
        // Not at once: the client must not see it before WireMock.Net has logged the request.
        context.Response.OnStarting(() =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        return Task.FromResult<(IResponseMessage, IMapping?)>((new ResponseMessage(), null));
    }
}
