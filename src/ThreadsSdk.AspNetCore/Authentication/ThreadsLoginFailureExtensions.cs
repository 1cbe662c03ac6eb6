using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ThreadsSdk.AspNetCore;

/// <summary>Passes a failed login on to the page that shows it.</summary>
public static class ThreadsLoginFailureExtensions
{
    internal const string QueryKey = "failure";

    private const string Purpose = "ThreadsSdk.AspNetCore.LoginFailure.v1";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>Gets the login that has failed, in the request that is sent to <see cref="ThreadsAuthenticationOptions.FailurePath"/>.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The failure; null if the request does not come from a failed login, or is older than 15 minutes.</returns>
    public static ThreadsLoginFailure? GetThreadsLoginFailure(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Items.TryGetValue(typeof(ThreadsLoginFailure), out var known))
        {
            return (ThreadsLoginFailure?)known;
        }

        var failure = Unprotect(context);
        context.Items[typeof(ThreadsLoginFailure)] = failure;
        return failure;
    }

    internal static string Protect(this ThreadsLoginFailure failure, HttpContext context) =>
        Protector(context).Protect(JsonSerializer.Serialize(failure, LoginFailureJson.Default.ThreadsLoginFailure), Lifetime);

    private static ThreadsLoginFailure? Unprotect(HttpContext context)
    {
        if (context.Request.Query[QueryKey].ToString() is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(Protector(context).Unprotect(text), LoginFailureJson.Default.ThreadsLoginFailure);
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose).ToTimeLimitedDataProtector();
}
