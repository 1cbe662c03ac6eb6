using Microsoft.Extensions.Options;

namespace ThreadsSdk.Auth;

/// <summary>Says on the start of an app what its logins lack.</summary>
internal sealed class ThreadsOAuthOptionsValidator : IValidateOptions<ThreadsOAuthOptions>
{
    public ValidateOptionsResult Validate(string? name, ThreadsOAuthOptions options)
    {
        if (OAuthEnvironment.Missing(options) is { } missing)
        {
            return ValidateOptionsResult.Fail(missing);
        }

        try
        {
            options.Validate();
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail(e.Message);
        }
    }
}
