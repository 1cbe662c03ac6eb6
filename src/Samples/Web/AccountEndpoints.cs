using Microsoft.AspNetCore.Authentication;

namespace ThreadsSdk.Samples.Web;

/// <summary>Coming and going.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this WebApplication app)
    {
        app.MapGet(
            "/",
            (ClaimsPrincipal user) => user.FindThreadsUserId() is null ? (IResult)Show<LandingPage>() : TypedResults.LocalRedirect("/posts")
        );
        app.MapGet(
            "/login",
            () => TypedResults.Challenge(new() { RedirectUri = "/posts" }, [ThreadsAuthenticationDefaults.AuthenticationScheme])
        );

        var account = app.MapGroup("/account").RequireAuthorization();
        account.MapGet("/", () => Show<AccountPage>());
        account.MapPost("/leave", (IFormCollection form) => Leave());
        account.MapPost(
            "/delete",
            async (IFormCollection form, IServiceProvider services, ClaimsPrincipal user) =>
            {
                await services.DeleteThreadsUserDataAsync(user.FindThreadsUserId()!);
                return Leave();
            }
        );
    }

    private static RazorComponentResult<TPage> Show<TPage>()
        where TPage : Microsoft.AspNetCore.Components.IComponent => new();

    private static SignOutHttpResult Leave() => TypedResults.SignOut(new AuthenticationProperties { RedirectUri = "/" });
}
