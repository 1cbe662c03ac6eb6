using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Auth;

namespace ThreadsSdk.Native.Subjects;

/// <summary>Clients from dependency injection: with a token, and with that of a stored login.</summary>
internal static class Inject
{
    public static async Task<string> RunAsync(Stage stage)
    {
        var sheet = stage.Sheet;
        var user = sheet.Users[1];
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IThreadsCredentialStore>(new InMemoryThreadsCredentialStore());
        services.AddThreads(options => (options.BaseAddress, options.AccessToken) = (sheet.BaseAddress, sheet.Users[0].AccessToken));
        services.AddThreads("second", options => options.BaseAddress = sheet.BaseAddress);
        services.AddThreadsUser("second", _ => user.Id);
        services.AddThreadsOAuth(options =>
            (options.AppId, options.AppSecret, options.RedirectUri) = (sheet.AppId, sheet.AppSecret, sheet.RedirectUri));

        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<ThreadsLogins>().SaveAsync(new ThreadsCredentials
        {
            UserId = user.Id,
            AccessToken = user.AccessToken,
            ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(60),
        });

        var first = await provider.GetRequiredService<ThreadsClient>().Profiles.GetAsync(ThreadsApi.OwnUser);
        var second = await provider.GetRequiredKeyedService<ThreadsClient>("second").Profiles.GetAsync(ThreadsApi.OwnUser);
        SurpriseException.Unless(first.Id == sheet.Users[0].Id && second.Id == user.Id);
        return $"@{first.Username} and @{second.Username}";
    }
}
