using ThreadsSdk.Simulator.Tests.Support;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

/// <summary>The states a simulator can begin with.</summary>
public sealed class StartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, "code 100")]
    [InlineData(1, null)]
    [InlineData(59, null)]
    [InlineData(60, "Session has expired")]
    public async Task Tokens_are_as_old_as_the_test_needs(int days, string? refusal)
    {
        await using var simulator = await ThreadsSimulator.StartAsync(
            Options(options => options.TokenAge = TimeSpan.FromDays(days)),
            Cancel
        );
        using var threads = Client(simulator);

        var error = await Record.ExceptionAsync(() => threads.OAuth.RefreshTokenAsync(simulator.Users[0].AccessToken, Cancel));

        Assert.Equal(refusal is not null, error is ThreadsApiException);
        Assert.Contains(refusal ?? "", error?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    [InlineData(int.MaxValue, true)]
    public async Task Followers_decide_who_can_be_looked_up_and_has_demographics(int count, bool isEnough)
    {
        await using var simulator = await ThreadsSimulator.StartAsync(Options(options => options.FollowerCount = count), Cancel);
        using var threads = Client(simulator);

        var lookup = await Record.ExceptionAsync(() => threads.Profiles.LookupAsync(simulator.Users[1].Username, Cancel));
        var insights = await threads.Insights.GetForUserAsync("me", new() { Metric = [UserMetric.FollowersCount] }, Cancel);
        UserInsightsOptions options = new() { Metric = [UserMetric.FollowerDemographics], Breakdown = InsightsBreakdown.Country };
        var demographics = await Record.ExceptionAsync(async () =>
        {
            var shares = await threads.Insights.GetForUserAsync("me", options, Cancel);
            Assert.All(shares.Metrics[0].TotalValue!.Breakdowns![0].Results!, share => Assert.True(share.Value > 0));
        });

        Assert.Equal(count, insights.Metrics[0].TotalValue!.Value);
        Assert.Equal(isEnough, lookup is null);
        Assert.Equal(isEnough, demographics is null);
    }

    [Fact]
    public async Task Users_of_the_options_take_the_place_of_the_usual_ones_with_their_posts_tokens_and_scopes()
    {
        var start = Options(options =>
        {
            options.FollowerCount = 500;
            options.Users.Add(
                new("amara")
                {
                    Name = "Amara Diallo",
                    Posts = ["First", "Second"],
                    FollowerCount = 7,
                }
            );
            options.Users.Add(
                new("bo")
                {
                    TokenAge = ThreadsLimits.LongLivedTokenLifetime,
                    IsPrivate = true,
                    Posts = ["Hidden"],
                }
            );
            options.Users.Add(new("cleo") { Scopes = [ThreadsScope.Basic] });
        });
        await using var simulator = await ThreadsSimulator.StartAsync(start, Cancel);
        using var amara = Client(simulator);
        using var bo = Client(simulator, 1);
        using var cleo = Client(simulator, 2);

        var me = await amara.Profiles.GetAsync("me", ProfileFields.ForOwnProfile, Cancel);
        var posts = await amara.Media.ListAsync("me", cancellationToken: Cancel).ToListAsync(Cancel);
        var expired = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => bo.Profiles.GetAsync("me", cancellationToken: Cancel));
        var missing = await Assert.ThrowsAsync<ThreadsPermissionException>(() => cleo.Profiles.LookupAsync("threads", Cancel));
        var found = await amara.Profiles.LookupAsync("cleo", Cancel);

        Assert.Equal(["amara", "bo", "cleo"], simulator.Users.Select(user => user.Username));
        Assert.Equal(("Amara Diallo", "amara"), (me.Name, me.Username));
        Assert.Equal(["Second", "First"], posts.Select(post => post.Text));
        Assert.Equal(TimeSpan.FromHours(1), posts[0].Timestamp - posts[1].Timestamp);
        Assert.Equal(ThreadsError.TokenExpired, expired.Error);
        Assert.Equal(ThreadsError.PermissionMissing, missing.Error);
        Assert.Equal(500, found.FollowerCount);
        await Assert.ThrowsAsync<ThreadsNotFoundException>(() => amara.Profiles.LookupAsync("amara", Cancel));
    }

    [Fact]
    public async Task User_may_have_the_handle_of_a_profile_of_Meta()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(Options(options => options.Users.Add(new("Threads"))), Cancel);
        using var threads = Client(simulator);

        Assert.Equal("Threads", (await threads.Profiles.LookupAsync("threads", Cancel)).Username);
        Assert.Equal("Threads", (await threads.Profiles.GetAsync("me", cancellationToken: Cancel)).Username);
    }

    public static TheoryData<Action<ThreadsSimulatorOptions>, string> Impossible =>
        new()
        {
            { options => options.Capacity = 0, "Capacity" },
            { options => options.FollowerCount = -1, "FollowerCount" },
            { options => options.TokenAge = TimeSpan.FromSeconds(-1), "TokenAge" },
            { options => options.TokenAge = TimeSpan.MaxValue, "TokenAge" },
            { options => options.Users.Add(new("bo") { FollowerCount = -1 }), "Users[bo].FollowerCount" },
            { options => options.Users.Add(new("bo") { TokenAge = TimeSpan.MinValue }), "Users[bo].TokenAge" },
        };

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task State_that_cannot_be_is_refused_by_its_name(Action<ThreadsSimulatorOptions> set, string name) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(name, () => ThreadsSimulator.StartAsync(Options(set), Cancel));

    [Fact]
    public async Task Two_users_with_one_handle_are_refused()
    {
        var options = Options(options =>
        {
            options.Users.Add(new("bo"));
            options.Users.Add(new("BO"));
        });

        var error = await Assert.ThrowsAsync<ArgumentException>("Users", () => ThreadsSimulator.StartAsync(options, Cancel));

        Assert.Contains("two users with the handle BO", error.Message, StringComparison.Ordinal);
    }

    private static ThreadsSimulatorOptions Options(Action<ThreadsSimulatorOptions> set)
    {
        var options = new ThreadsSimulatorOptions { TimeProvider = new ManualClock() };
        set(options);
        return options;
    }

    private static ThreadsClient Client(ThreadsSimulator simulator, int user = 0)
    {
        var options = simulator.ClientOptions(simulator.Users[user]);
        options.MaxRetries = 0;
        return new ThreadsClient(options.Wired());
    }
}
