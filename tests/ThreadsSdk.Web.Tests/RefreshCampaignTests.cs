using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Simulator;
using ThreadsSdk.Web.Tests.Support;
using Xunit;

namespace ThreadsSdk.Web.Tests;

/// <summary>One login that many requests in three processes need at the moment it is due for its refresh.</summary>
public sealed class RefreshCampaignTests(PostgresServer server) : CampaignTest(server)
{
    private const int Processes = 3;
    private const int Requests = 200;

    [Fact]
    public async Task Two_hundred_requests_to_three_processes_refresh_the_login_once()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: Cancel);
        var user = simulator.Users[0];
        simulator.Age(simulator.Tokens.First(token => token.Username == user.Username), TimeSpan.FromDays(50));
        var settings = Settings with { Threads = simulator.BaseAddress };
        var apps = new List<App>();
        try
        {
            while (apps.Count < Processes)
            {
                apps.Add(await App.StartAsync(settings));
            }

            await apps[0].PostAsync($"/logins/{user.Id}", user.AccessToken);

            var names = await Task.WhenAll(
                Enumerable.Range(0, Requests).Select(number => apps[number % Processes].GetAsync($"/profile/{user.Id}"))
            );

            Assert.Equal(Enumerable.Repeat(user.Username, Requests), names);
            var calls = simulator.Calls.ToLookup(call => call.Operation);
            Assert.Equal(Requests, calls[ThreadsOperationNames.Profiles.Get].Count());
            Assert.Single(calls[ThreadsOperationNames.OAuth.RefreshToken]);
            await ReportAsync($"{Requests} requests to {Processes} processes, one refresh");
        }
        finally
        {
            foreach (var app in apps)
            {
                await app.DisposeAsync();
            }
        }
    }
}
