using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ThreadsSdk.Auth;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.AspNetCore.Authentication;

/// <summary>Completes the options: the app from where else it is described, and how Threads is reached from the options of the client.</summary>
internal sealed class ThreadsAuthenticationPostConfigure(
    IAuthenticationConfigurationProvider configuration,
    IOptionsMonitor<ThreadsOAuthOptions> app,
    IOptionsMonitor<ThreadsClientOptions> client,
    ILoggerFactory loggers,
    TimeProvider? clock = null
) : IPostConfigureOptions<ThreadsAuthenticationOptions>
{
    public void PostConfigure(string? name, ThreadsAuthenticationOptions options)
    {
        options.Scheme = name ?? options.Scheme;
        if (string.IsNullOrEmpty(options.AppId) || string.IsNullOrEmpty(options.AppSecret))
        {
            var known = App(name);
            options.AppId = options.AppId is { Length: > 0 } id ? id : known.AppId ?? "";
            options.AppSecret = options.AppSecret is { Length: > 0 } secret ? secret : known.AppSecret ?? "";
        }

        options.FailurePath = options.FailurePath.HasValue ? options.FailurePath : options.OwnFailurePath;
        options.AccessDeniedPath = options.AccessDeniedPath.HasValue ? options.AccessDeniedPath : options.OwnAccessDeniedPath;
        options.Client = Reach(options);
        options.OAuth = new ThreadsOAuth(
            new ThreadsOAuthOptions
            {
                AppId = options.AppId,
                AppSecret = options.AppSecret,
                AuthorizeHost = app.CurrentValue.AuthorizeHost,
                Client = options.Client,
            }
        );

        // What the base class insists on. The addresses in use are those of the client.
        options.AuthorizationEndpoint = options.AuthorizationEndpoint is { Length: > 0 } window
            ? window
            : ThreadsApi.AuthorizeHost.AbsoluteUri;
        options.TokenEndpoint = options.TokenEndpoint is { Length: > 0 } token ? token : options.Client.BaseAddress.AbsoluteUri;
    }

    private ThreadsOAuthOptions App(string? scheme)
    {
        var (configured, registered) = (configuration.GetSchemeConfiguration(scheme ?? ""), app.CurrentValue);
        var known = new ThreadsOAuthOptions
        {
            AppId = configured[nameof(ThreadsAuthenticationOptions.AppId)] ?? registered.AppId,
            AppSecret = configured[nameof(ThreadsAuthenticationOptions.AppSecret)] ?? registered.AppSecret,
        };
        known.FillFromEnvironment();
        return known;
    }

    private ThreadsClientOptions Reach(ThreadsAuthenticationOptions options)
    {
        var reach = (app.CurrentValue.Client ?? client.CurrentValue).Clone();
        reach.AccessToken = null;
        reach.AccessTokenProvider = null;
        reach.SenderFactory = null;
        reach.LoggerFactory ??= loggers;
        reach.TimeProvider = clock ?? reach.TimeProvider;
        reach.HttpMessageHandler = options.BackchannelHttpHandler ?? reach.HttpMessageHandler ?? ThreadsHttp.CreateHandler();
        return reach;
    }
}
