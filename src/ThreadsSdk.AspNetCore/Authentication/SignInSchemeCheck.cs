using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ThreadsSdk.AspNetCore.Authentication;

/// <summary>
/// Finds out at the start that nothing would keep a login: a scheme that is alone is its own default, and would sign in with itself for ever.
/// </summary>
internal sealed class SignInSchemeCheck(IAuthenticationSchemeProvider schemes) : IValidateOptions<ThreadsAuthenticationOptions>
{
    public ValidateOptionsResult Validate(string? name, ThreadsAuthenticationOptions options)
    {
        var signIn = options.SignInScheme ?? schemes.GetDefaultSignInSchemeAsync().GetAwaiter().GetResult()?.Name;
        return signIn is null || signIn == name
            ? ValidateOptionsResult.Fail(
                "Nothing keeps a login with Threads. Add cookies, and name them as the default: "
                    + "AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie().AddThreads()."
            )
            : ValidateOptionsResult.Success;
    }
}
