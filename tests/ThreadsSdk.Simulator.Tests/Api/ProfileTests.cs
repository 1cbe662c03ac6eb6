using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class ProfileTests : SimulatorTestBase
{
    [Fact]
    public async Task The_own_profile_has_every_field()
    {
        var me = await Client().Profiles.GetAsync("me", ProfileFields.ForOwnProfile, Cancel);

        Assert.Equal((Ada.Id, Ada.Username, Ada.Name), (me.Id, me.Username, me.Name));
        Assert.All(
            typeof(Profile).GetProperties().Where(property => property.Name != nameof(Profile.AdditionalProperties)),
            property => Assert.NotNull(property.GetValue(me))
        );
    }

    [Fact]
    public async Task The_own_profile_has_its_id_as_well_as_me()
    {
        var me = await Client(Ben).Profiles.GetAsync(Ben.Id, cancellationToken: Cancel);

        Assert.Equal(Ben.Username, me.Username);
        await Assert.ThrowsAsync<ThreadsNotFoundException>(() => Client(Ben).Profiles.GetAsync(Ada.Id, cancellationToken: Cancel));
    }

    [Fact]
    public async Task A_public_profile_can_be_looked_up()
    {
        var profile = await Client(Ben).Profiles.LookupAsync("ada.codes", Cancel);

        Assert.Equal(Ada.Name, profile.Name);
        Assert.All(
            typeof(PublicProfile).GetProperties().Where(property => property.Name != nameof(PublicProfile.AdditionalProperties)),
            property => Assert.NotNull(property.GetValue(profile))
        );
    }

    [Fact]
    public async Task Profiles_of_Meta_have_pages_and_posts_and_nobody_can_log_in_to_them()
    {
        var post = (await Client().Profiles.ListPostsPageAsync("threads", cancellationToken: Cancel)).Items[0];
        var window = ThreadsUrls.Authorize(Simulator.App.Id, Simulator.App.RedirectUri, [ThreadsScope.Basic], host: Simulator.BaseAddress);

        Assert.StartsWith(new Uri(Simulator.BaseAddress, "/@threads/post/").AbsoluteUri, post.Permalink!, StringComparison.Ordinal);
        Assert.Contains(post.Text!, await Http.GetStringAsync(new Uri(post.Permalink!), Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(Simulator.Users, user => user.Username == "threads");
        Assert.DoesNotContain("@threads", await Http.GetStringAsync(window, Cancel), StringComparison.Ordinal);
        Assert.Equal(100, (await PostAsync(window.PathAndQuery, null, ("user", "threads"), ("decision", "approve"))).Code);
    }

    [Theory]
    [InlineData("quiet.quinn")]
    [InlineData("new_here")]
    [InlineData("nobody")]
    public async Task A_private_a_small_and_a_missing_profile_cannot_be_looked_up(string username)
    {
        var refused = await Assert.ThrowsAsync<ThreadsNotFoundException>(() => Client().Profiles.LookupAsync(username, Cancel));

        Assert.Equal(ThreadsError.ObjectNotFound, refused.Error);
    }

    [Fact]
    public async Task Posts_of_a_public_profile_name_no_owner()
    {
        var posts = await Client(Ben).Profiles.ListPostsAsync("ada.codes", cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.True(posts.Count >= 55);
        Assert.All(posts, post => Assert.Null(post.Owner));
    }
}
