using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Auth;

namespace ThreadsSdk.Native.Subjects;

/// <summary>Clients from dependency injection: with a token of the configuration, and with that of a stored login.</summary>
internal static class Inject
{
    public static async Task<string> RunAsync(Stage stage)
    {
        var sheet = stage.Sheet;
        var user = sheet.Users[1];
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IThreadsCredentialStore>(new InMemoryThreadsCredentialStore());
        services
            .AddThreads(Section(("BaseAddress", sheet.BaseAddress.AbsoluteUri), ("AccessToken", sheet.Users[0].AccessToken)))
            .AddOAuth(Section(("AppId", sheet.AppId), ("AppSecret", sheet.AppSecret), ("RedirectUri", sheet.RedirectUri)))
            .AddLogins();
        services.AddThreads("second", options => options.BaseAddress = sheet.BaseAddress).ForUser(_ => user.Id);

        await using var provider = services.BuildServiceProvider();
        await provider
            .GetRequiredService<ThreadsLogins>()
            .SaveAsync(
                new ThreadsCredentials
                {
                    UserId = user.Id,
                    AccessToken = user.AccessToken,
                    ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(60),
                }
            );

        var first = await provider.GetRequiredService<ThreadsClient>().Profiles.GetAsync(ThreadsApi.OwnUser);
        var second = await provider.GetRequiredKeyedService<ThreadsClient>("second").Profiles.GetAsync(ThreadsApi.OwnUser);
        SurpriseException.Unless(first.Id == sheet.Users[0].Id && second.Id == user.Id);
        return $"@{first.Username} and @{second.Username}";
    }

    private static IConfiguration Section(params IEnumerable<(string Key, string Value)> values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value)))
            .Build();
}
