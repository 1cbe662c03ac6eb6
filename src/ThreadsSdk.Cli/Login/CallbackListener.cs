using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ThreadsSdk.Auth;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Login;

/// <summary>
/// Waits at a redirect URI of this machine until the browser comes back with the state of this login. Nobody else on the network can reach
/// it, but every page in the browser and every program here can: what they send is refused, and ends nothing.
/// </summary>
internal sealed class CallbackListener : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource<string> _callback = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Uri _redirect;
    private readonly string _state;
    private readonly WebApplication _web;

    private CallbackListener(Uri redirect, string state)
    {
        _redirect = redirect;
        _state = state;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                if (IPAddress.TryParse(redirect.Host.Trim('[', ']'), out var address))
                {
                    kestrel.Listen(address, redirect.Port, Secure);
                }
                else
                {
                    kestrel.ListenLocalhost(redirect.Port, Secure);
                }
            });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        _web = builder.Build();
        _web.Run(ServeAsync);
    }

    /// <summary>The address the browser came back to, once it has.</summary>
    public Task<string> Callback => _callback.Task;

    /// <summary>Begins to listen; null where that is not possible, so that the user has to paste the address.</summary>
    public static async Task<CallbackListener?> TryStartAsync(string redirectUri, string state, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(redirectUri, UriKind.Absolute, out var redirect) || !redirect.IsLoopback)
        {
            return null;
        }

        CallbackListener? listener = null;
        try
        {
            listener = new CallbackListener(redirect, state);
            await listener._web.StartAsync(cancellationToken);
            return listener;
        }
        catch (Exception e) when (e is IOException or SocketException or InvalidOperationException)
        {
            // The port is another's or needs more rights, or there is no development certificate for https.
            if (listener is not null)
            {
                await listener._web.DisposeAsync();
            }

            return null;
        }
    }

    /// <summary>Stops to listen, but not before the browser has its page.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _web.StopAsync(patience.Token);
        await _web.DisposeAsync();
    }

    private void Secure(ListenOptions listen)
    {
        if (_redirect.Scheme == Uri.UriSchemeHttps)
        {
            listen.UseHttps();
        }
    }

    private Task ServeAsync(HttpContext http)
    {
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method) || request.Path != PathString.FromUriComponent(_redirect) || !request.QueryString.HasValue)
        {
            return CallbackPages.WriteAsync(
                http,
                StatusCodes.Status404NotFound,
                "Nothing here",
                "This address waits for a login of the threads command."
            );
        }

        var callback = request.QueryString.Value!;
        if (!IsOfThisLogin(request, callback))
        {
            return CallbackPages.WriteAsync(
                http,
                StatusCodes.Status400BadRequest,
                "Not this login",
                "The command line still waits for its own."
            );
        }

        http.Response.OnCompleted(() =>
        {
            _callback.TrySetResult(callback);
            return Task.CompletedTask;
        });
        return IsGood(callback)
            ? CallbackPages.WriteAsync(
                http,
                StatusCodes.Status200OK,
                "That was it",
                "The command line goes on by itself. You can close this window."
            )
            : CallbackPages.WriteAsync(
                http,
                StatusCodes.Status400BadRequest,
                "Not logged in",
                "The command line says why, and what to do next."
            );
    }

    // The host tells a page that has its own name lead to this machine.
    private bool IsOfThisLogin(HttpRequest request, string callback)
    {
        if (
            !string.Equals(request.Host.Value, _redirect.Authority, StringComparison.OrdinalIgnoreCase)
            || request.Query["state"] is not [{ Length: > 0 }]
        )
        {
            return false;
        }

        try
        {
            return ThreadsCallback.ReadCode(callback, _state).Length > 0;
        }
        catch (ThreadsAccessNotGrantedException)
        {
            // Its state is there, and was compared before.
            return true;
        }
        catch (ThreadsCallbackException)
        {
            return false;
        }
    }

    private bool IsGood(string callback)
    {
        try
        {
            return ThreadsCallback.ReadCode(callback, _state).Length > 0;
        }
        catch (ThreadsCallbackException)
        {
            return false;
        }
    }
}
