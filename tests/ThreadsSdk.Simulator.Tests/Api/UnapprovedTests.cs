using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

/// <summary>What an app meets that Meta has not approved.</summary>
public sealed class UnapprovedTests : SimulatorTestBase
{
    [Fact]
    public async Task Search_finds_the_user_s_own_posts_only_and_says_nothing()
    {
        var found = await Client().Search.SearchKeywordPageAsync("a", new() { Fields = MediaFields.Id | MediaFields.Username }, Cancel);

        Assert.NotEmpty(found.Items);
        Assert.All(found.Items, post => Assert.Equal(Simulator.Users[0].Username, post.Username));
    }

    [Theory]
    [InlineData("meta")]
    [InlineData("threads")]
    [InlineData("Instagram")]
    [InlineData("@facebook")]
    public async Task Meta_s_own_profiles_can_be_looked_up(string username)
    {
        var profile = await Client().Profiles.LookupAsync(username, Cancel);
        var posts = await Client().Profiles.ListPostsPageAsync(username, cancellationToken: Cancel);

        Assert.Equal(username.TrimStart('@').ToLowerInvariant(), profile.Username);
        Assert.All(posts.Items, post => Assert.Equal(profile.Username, post.Username));
        Assert.NotEmpty(posts.Items);
        Assert.True(profile.ViewsCount > 0);
    }

    [Fact]
    public async Task Other_profiles_cannot()
    {
        var other = Simulator.Users[2].Username;

        var profile = await Assert.ThrowsAsync<ThreadsPermissionException>(() => Client().Profiles.LookupAsync(other, Cancel));
        var posts = await Assert.ThrowsAsync<ThreadsPermissionException>(() =>
            Client().Profiles.ListPostsPageAsync(other, cancellationToken: Cancel)
        );

        Assert.Equal((ThreadsError.AccessTierMissing, ThreadsError.AccessTierMissing), (profile.Error, posts.Error));
        var advice = profile.Advice!;
        Assert.InRange(advice.IndexOf("use case", StringComparison.Ordinal), 0, advice.IndexOf("App Review", StringComparison.Ordinal));
    }

    protected override void Configure(ThreadsSimulatorOptions options)
    {
        base.Configure(options);
        options.HasAdvancedAccess = false;
    }
}
