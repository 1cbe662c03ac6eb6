using System.Reflection;
using System.Web;
using Refit;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Tests;

/// <summary>Every operation once, through Refit, at the simulator.</summary>
public sealed class OperationTests : IAsyncLifetime
{
    private readonly RecordingHandler _handler = new();
    private ThreadsSimulator? _simulator;
    private HttpClient? _http;

    public static TheoryData<string> Names => [.. Calls.Keys];

    private static Dictionary<string, Func<OperationTests, Task>> Calls { get; } =
        new()
        {
            [ThreadsOperationNames.Embeds.Get] = async test =>
                Assert.NotEmpty(
                    (await test.Threads.EmbedsGetAsync((await test.NewestAsync()).Permalink!, new() { MaxWidth = 500 }, Cancel)).Html!
                ),
            [ThreadsOperationNames.Insights.GetForMedia] = async test =>
                Assert.NotNull(
                    (
                        await test.Threads.InsightsGetForMediaAsync(
                            (await test.NewestAsync()).Id!,
                            new() { Metric = [MediaMetric.Views] },
                            Cancel
                        )
                    ).Views
                ),
            [ThreadsOperationNames.Insights.GetForUser] = async test =>
                Assert.NotNull(
                    (
                        await test.Threads.InsightsGetForUserAsync(
                            "me",
                            new() { Metric = [UserMetric.Likes, UserMetric.FollowersCount] },
                            Cancel
                        )
                    ).Likes
                ),
            [ThreadsOperationNames.Locations.Search] = async test =>
                Assert.Equal(
                    "Berlin",
                    Assert
                        .Single(
                            await test.Threads.LocationsSearchAsync(
                                options: new() { Latitude = 52.5, Longitude = 13.4 },
                                cancellationToken: Cancel
                            )
                        )
                        .City
                ),
            [ThreadsOperationNames.Locations.Get] = async test =>
            {
                var place = (await test.Threads.LocationsSearchAsync(LocationFields.Id, new() { Query = "Yanaka" }, Cancel))[0];
                Assert.Equal(place.Id, (await test.Threads.LocationsGetAsync(place.Id!, cancellationToken: Cancel)).Id);
            },
            [ThreadsOperationNames.Media.Get] = async test =>
            {
                var post = await test.NewestAsync();
                Assert.Equal(post.Text, (await test.Threads.MediaGetAsync(post.Id!, MediaFields.Id | MediaFields.Text, Cancel)).Text);
            },
            [ThreadsOperationNames.Media.List] = async test =>
                Assert.True(
                    await test
                        .Threads.MediaListAsync(
                            "me",
                            new() { Limit = 10, Since = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero) },
                            Cancel
                        )
                        .CountAsync(Cancel) > 50
                ),
            [ThreadsOperationNames.Media.ListMentions] = async test =>
                Assert.NotNull((await test.Threads.MediaListMentionsPageAsync("me", cancellationToken: Cancel)).Items),
            [ThreadsOperationNames.Media.ListGhostPosts] = async test =>
                Assert.NotNull((await test.Threads.MediaListGhostPostsPageAsync("me", cancellationToken: Cancel)).Items),
            [ThreadsOperationNames.Media.Repost] = async test =>
                Assert.NotNull((await test.Threads.MediaRepostAsync((await test.NewestAsync()).Id!, Cancel)).Id),
            [ThreadsOperationNames.Media.Delete] = async test =>
                Assert.True((await test.Threads.MediaDeleteAsync(await test.PublishAsync("Gone soon"), Cancel)).Success),
            [ThreadsOperationNames.OAuth.ExchangeCode] = async test => Assert.NotNull((await test.LogInAsync()).AccessToken),
            [ThreadsOperationNames.OAuth.GetAppToken] = async test =>
                Assert.NotNull((await test.Threads.OAuthGetAppTokenAsync(test.App.Id, test.App.Secret, Cancel)).AccessToken),
            [ThreadsOperationNames.OAuth.ExchangeToken] = async test =>
            {
                var shortLived = await test.LogInAsync();
                Assert.NotNull((await test.Threads.OAuthExchangeTokenAsync(test.App.Secret, shortLived.AccessToken!, Cancel)).AccessToken);
            },
            [ThreadsOperationNames.OAuth.RefreshToken] = async test =>
            {
                // Younger than a token that can be refreshed: the refusal shows that the right one was sent.
                var refused = await Assert.ThrowsAnyAsync<ThreadsApiException>(() =>
                    test.Threads.OAuthRefreshTokenAsync(test.Ada.AccessToken, Cancel)
                );
                Assert.Equal(ThreadsOperationNames.OAuth.RefreshToken, refused.Operation);
            },
            [ThreadsOperationNames.OAuth.InspectToken] = async test =>
                Assert.True((await test.Threads.OAuthInspectTokenAsync(test.Ada.AccessToken, Cancel)).IsValid),
            [ThreadsOperationNames.Profiles.Get] = async test =>
                Assert.Equal(test.Ada.Username, (await test.Threads.ProfilesGetAsync("me", ProfileFields.Username, Cancel)).Username),
            [ThreadsOperationNames.Profiles.Lookup] = async test =>
                Assert.Equal(test.Ada.Username, (await test.Threads.ProfilesLookupAsync("@" + test.Ada.Username, Cancel)).Username),
            [ThreadsOperationNames.Profiles.ListPosts] = async test =>
                Assert.NotEmpty((await test.Threads.ProfilesListPostsPageAsync(test.Ada.Username, new() { Limit = 5 }, Cancel)).Items),
            [ThreadsOperationNames.Publishing.CreateContainer] = async test =>
            {
                var options = new CreateContainerOptions
                {
                    Text = "Tea & coffee = 100% 🍵",
                    PollAttachment = new() { OptionA = "Tea", OptionB = "Coffee" },
                    ReplyControl = ReplyControl.MentionedOnly,
                    AutoPublishText = true,
                };
                var post = await test.Threads.PublishingCreateContainerAsync("me", ContainerMediaType.Text, options, Cancel);
                Assert.Equal(options.Text, (await test.Threads.MediaGetAsync(post.Id!, cancellationToken: Cancel)).Text);
            },
            [ThreadsOperationNames.Publishing.PublishContainer] = async test =>
            {
                var container = await test.Threads.PublishingCreateContainerAsync(
                    "me",
                    ContainerMediaType.Text,
                    new() { Text = "Hello" },
                    Cancel
                );
                Assert.NotEqual(container.Id, (await test.Threads.PublishingPublishContainerAsync("me", container.Id!, Cancel)).Id);
            },
            [ThreadsOperationNames.Publishing.GetContainer] = async test =>
            {
                var container = await test.Threads.PublishingCreateContainerAsync(
                    "me",
                    ContainerMediaType.Text,
                    new() { Text = "Hello" },
                    Cancel
                );
                Assert.Equal(
                    ContainerStatus.Finished,
                    (await test.Threads.PublishingGetContainerAsync(container.Id!, cancellationToken: Cancel)).Status
                );
            },
            [ThreadsOperationNames.Publishing.GetLimit] = async test =>
                Assert.NotNull((await test.Threads.PublishingGetLimitAsync("me", cancellationToken: Cancel)).QuotaUsage),
            [ThreadsOperationNames.Replies.ListByUser] = async test =>
                Assert.NotEmpty((await test.Threads.RepliesListByUserPageAsync("me", cancellationToken: Cancel)).Items),
            [ThreadsOperationNames.Replies.List] = async test =>
            {
                var (post, reply) = await test.AskAsync(withApproval: false);
                Assert.Equal(
                    reply,
                    Assert.Single((await test.Threads.RepliesListPageAsync(post, new() { Reverse = false }, Cancel)).Items).Id
                );
            },
            [ThreadsOperationNames.Replies.ListConversation] = async test =>
            {
                var (post, reply) = await test.AskAsync(withApproval: false);
                Assert.Equal(
                    reply,
                    Assert.Single(await test.Threads.RepliesListConversationAsync(post, new() { Limit = 2 }, Cancel).ToListAsync(Cancel)).Id
                );
            },
            [ThreadsOperationNames.Replies.ListPending] = async test =>
            {
                var (post, reply) = await test.AskAsync(withApproval: true);
                var pending = await test.Threads.RepliesListPendingPageAsync(
                    post,
                    new() { ApprovalStatus = ReplyApprovalStatus.Pending },
                    Cancel
                );
                Assert.Equal(reply, Assert.Single(pending.Items).Id);
            },
            [ThreadsOperationNames.Replies.Manage] = async test =>
                Assert.True(
                    (await test.Threads.RepliesManageAsync((await test.AskAsync(withApproval: false)).Reply, hide: true, Cancel)).Success
                ),
            [ThreadsOperationNames.Replies.ManagePending] = async test =>
                Assert.True(
                    (
                        await test.Threads.RepliesManagePendingAsync((await test.AskAsync(withApproval: true)).Reply, approve: true, Cancel)
                    ).Success
                ),
            [ThreadsOperationNames.Search.SearchKeyword] = async test =>
                Assert.NotNull(
                    (
                        await test.Threads.SearchKeywordPageAsync(
                            "#coffee",
                            new() { SearchType = SearchType.Recent, MediaType = SearchMediaType.Text },
                            Cancel
                        )
                    ).Items
                ),
        };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IThreadsRefitApi Threads => Of(Ada);

    private SimulatedApp App => _simulator!.App;

    private SimulatedUser Ada => _simulator!.Users[0];

    public async ValueTask InitializeAsync()
    {
        _simulator = await ThreadsSimulator.StartAsync(cancellationToken: Cancel);
        _http = new HttpClient(_handler) { BaseAddress = _simulator.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        _handler.Dispose();
        if (_simulator is not null)
        {
            await _simulator.DisposeAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Operation_works_through_Refit(string name)
    {
        await Calls[name](this);

        Assert.Contains(name, _handler.Operations);
    }

    [Fact]
    public void Every_operation_is_called_here()
    {
        var methods = typeof(IThreadsRefitApi)
            .GetInterfaces()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<HttpMethodAttribute>() is not null);

        Assert.Equal(methods.Count(), Calls.Count);
    }

    private IThreadsRefitApi Of(SimulatedUser user) =>
        RestService.ForGenerated<IThreadsRefitApi>(_http!, ThreadsRefit.CreateSettings(user.AccessToken));

    private async Task<Media> NewestAsync() => await Threads.MediaListAsync("me", cancellationToken: Cancel).FirstAsync(Cancel);

    private async Task<string> PublishAsync(string text) =>
        (
            await Threads.PublishingCreateContainerAsync(
                "me",
                ContainerMediaType.Text,
                new() { Text = text, AutoPublishText = true },
                Cancel
            )
        ).Id!;

    /// <summary>A post of the one user and a reply of another, which waits when replies have to be approved.</summary>
    private async Task<(string Post, string Reply)> AskAsync(bool withApproval)
    {
        var post = await Threads.PublishingCreateContainerAsync(
            "me",
            ContainerMediaType.Text,
            new()
            {
                Text = "Ask me",
                EnableReplyApprovals = withApproval,
                AutoPublishText = true,
            },
            Cancel
        );
        var reply = await Of(_simulator!.Users[1])
            .PublishingCreateContainerAsync(
                "me",
                ContainerMediaType.Text,
                new()
                {
                    Text = "Why?",
                    ReplyToId = post.Id,
                    AutoPublishText = true,
                },
                Cancel
            );
        return (post.Id!, reply.Id!);
    }

    /// <summary>Approves in the authorization window and exchanges the code, with settings that hold no token yet.</summary>
    private async Task<ShortLivedToken> LogInAsync()
    {
        var window = ThreadsUrls.Authorize(App.Id, App.RedirectUri, [ThreadsScope.Basic], host: _simulator!.BaseAddress);
        using var plain = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent([new("user", Ada.Username), new("decision", "approve")]);
        using var response = await plain.PostAsync(window, form, Cancel);
        var code = HttpUtility.ParseQueryString(response.Headers.Location!.Query)["code"]!;
        return await RestService
            .ForGenerated<IThreadsRefitApi>(_http!, ThreadsRefit.CreateSettings())
            .OAuthExchangeCodeAsync(App.Id, App.Secret, code, App.RedirectUri, Cancel);
    }
}
