using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ThreadsSdk.AspNetCore.Authentication;
using ThreadsSdk.Auth;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Finds the secrets Meta may have signed with, anew for each request: they change while the app runs.</summary>
internal static class AppSecrets
{
    public const string Missing =
        $"There is no secret of the Threads app to verify what Meta sends. Set {nameof(ThreadsOAuthOptions.AppSecret)} of "
        + "AddAuthentication().AddThreads() or AddOAuth, or "
        + $"{nameof(ThreadsWebhookOptions.AppSecrets)} of AddWebhooks.";

    /// <exception cref="OptionsValidationException">What configures them is invalid.</exception>
    public static IReadOnlyList<string> Get(IServiceProvider provider) => Get(provider, provider.GetWebhookOptions());

    public static IReadOnlyList<string> Get(IServiceProvider provider, ThreadsWebhookOptions options) =>
        options.AppSecrets is { Count: > 0 } set ? set : DefaultSecrets(provider);

    /// <summary>Gets the secrets that other parts of the app know.</summary>
    private static string[] DefaultSecrets(IServiceProvider provider)
    {
        var oauth = provider.GetRequiredService<IOptionsMonitor<ThreadsOAuthOptions>>();
        var logins = provider.GetRequiredService<IOptionsMonitor<ThreadsAuthenticationOptions>>();
        return
        [
            .. provider
                .GetServices<WebhookClient>()
                .Select(client => client.Name)
                .DefaultIfEmpty(Options.DefaultName)
                .Distinct(StringComparer.Ordinal)
                .Select(name => oauth.Get(name).AppSecret)
                .Concat(provider.GetServices<ThreadsScheme>().Select(scheme => logins.Get(scheme.Name).AppSecret))
                .Where(secret => !string.IsNullOrWhiteSpace(secret))
                .Select(secret => secret!)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    public static ThreadsWebhookOptions GetWebhookOptions(this IServiceProvider provider) =>
        provider.GetRequiredService<IOptionsMonitor<ThreadsWebhookOptions>>().CurrentValue;
}
