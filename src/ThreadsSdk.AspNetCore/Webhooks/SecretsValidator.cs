using Microsoft.Extensions.Options;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Keeps an app without a secret from starting: it could believe nothing it is sent.</summary>
internal sealed class SecretsValidator(IServiceProvider provider) : IValidateOptions<ThreadsWebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, ThreadsWebhookOptions options) =>
        AppSecrets.Get(provider, options).Count > 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(AppSecrets.Missing);
}
