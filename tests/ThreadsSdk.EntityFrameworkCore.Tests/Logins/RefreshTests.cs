using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Logins;

public sealed class SqliteRefreshTests() : RefreshTests(server: null);

public sealed class PostgresRefreshTests(PostgresServer server) : RefreshTests(server);

/// <summary>Many processes that need the same login at the moment it is due.</summary>
public abstract class RefreshTests(PostgresServer? server) : DatabaseTest(server)
{
    [Fact]
    public async Task Of_three_processes_with_seventy_calls_each_one_refreshes_the_login()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: Cancel);
        var user = simulator.Users[0];
        var token = simulator.Tokens.First(token => token.Username == user.Username);
        simulator.Age(token, TimeSpan.FromDays(50));
        var apps = Enumerable.Range(0, 3).Select(_ => App(simulator)).ToList();
        await apps[0]
            .GetRequiredService<ThreadsLogins>()
            .SaveAsync(
                new ThreadsCredentials
                {
                    UserId = user.Id,
                    AccessToken = user.AccessToken,
                    ExpiresAt = simulator.Now.AddDays(10),
                },
                Cancel
            );

        var tokens = await Task.WhenAll(
            apps.SelectMany(app => Enumerable.Repeat(app.GetRequiredService<ThreadsLogins>(), 70))
                .Select(logins => Task.Run(async () => (await logins.GetAsync(user.Id, Cancel)).AccessToken, Cancel))
        );

        Assert.Equal(210, tokens.Length);
        Assert.NotEqual(user.AccessToken, Assert.Single(tokens.Distinct()));
        Assert.Single(simulator.Calls, call => call.Operation == ThreadsOperationNames.OAuth.RefreshToken);
    }

    private ServiceProvider App(ThreadsSimulator simulator) =>
        Database.StartApp(configure: services => services.AddThreads(options => options.BaseAddress = simulator.BaseAddress).AddLogins());
}
