using System.Net;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

/// <summary>What a simulator does that behaves as Threads does in production.</summary>
public sealed class RealWorldTests : SimulatorTestBase
{
    private const int Posts = 40;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Finished_text_cannot_be_published_for_some_seconds_but_not_always()
    {
        Simulator.Faults.RealWorld = new RealWorldFaults();
        var threads = Client();
        var waits = new List<int>();
        for (var i = 0; i < Posts; i++)
        {
            var container = await CreateAsync(threads, $"Text {i}");
            Assert.Equal(
                ContainerStatus.Finished,
                (await threads.Publishing.GetContainerAsync(container, cancellationToken: Cancel)).Status
            );
            waits.Add(await WaitUntilPublishedAsync(threads, container));
        }

        Assert.Contains(0, waits);
        Assert.Contains(waits, wait => wait > 0);
        Assert.InRange(waits.Max(), 2, ThreadsLimits.ContainerLag.TotalSeconds);
    }

    [Fact]
    public async Task Container_that_is_not_seen_yet_is_not_found_in_Metas_words()
    {
        Simulator.Faults.RealWorld = new RealWorldFaults();
        RawAnswer answer;
        do
        {
            var container = await CreateAsync(Client(), "Text");
            answer = await PostAsync("/v1.0/me/threads_publish", Ada.AccessToken, ("creation_id", container));
        } while (answer.Status != HttpStatusCode.BadRequest);

        Assert.Equal((24, 4279009), (answer.Code, answer.Subcode));
        Assert.Equal("The requested resource does not exist", answer.Message);
        Assert.Equal("Media Not Found", answer.Error.GetProperty("error_user_title").GetString());
        Assert.False(answer.Error.GetProperty("is_transient").GetBoolean());
    }

    [Fact]
    public async Task New_post_can_be_read_at_once_but_is_listed_within_two_minutes()
    {
        Simulator.Faults.RealWorld = new RealWorldFaults();
        var threads = Client();
        var lags = new List<int>();
        for (var i = 0; i < Posts; i++)
        {
            var post = await PublishAsync(threads, new() { Text = $"Unheard of {i}" });
            Assert.Equal(post, (await threads.Media.GetAsync(post, cancellationToken: Cancel)).Id);
            var lag = 0;
            for (; (await threads.Media.ListPageAsync("me", cancellationToken: Cancel)).Items.All(item => item.Id != post); lag++)
            {
                Assert.Empty((await threads.Search.SearchKeywordPageAsync($"Unheard of {i}", cancellationToken: Cancel)).Items);
                Clock.Turn(Second);
            }

            lags.Add(lag);
        }

        Assert.True(lags.Min() < ThreadsLimits.ListLagObserved.TotalSeconds / 4, $"{lags.Min()}");
        Assert.InRange(lags.Max(), ThreadsLimits.ListLagObserved.TotalSeconds * 3 / 4, ThreadsLimits.ListLagObserved.TotalSeconds);
    }

    [Fact]
    public async Task New_reply_is_listed_late_as_well()
    {
        var threads = Client();
        var post = await PublishAsync(threads, new() { Text = "Well?" });
        Simulator.Faults.RealWorld = new RealWorldFaults();
        var reply = await PublishAsync(threads, new() { Text = "Well.", ReplyToId = post });

        var before = (await ListsAsync()).ToList();
        Clock.Turn(ThreadsLimits.ListLagObserved);
        var after = (await ListsAsync()).ToList();

        Assert.All(before, list => Assert.DoesNotContain(list.Items, item => item.Id == reply));
        Assert.All(after, list => Assert.Contains(list.Items, item => item.Id == reply));

        async Task<IEnumerable<Page<Media>>> ListsAsync() =>
            [
                await threads.Replies.ListPageAsync(post, cancellationToken: Cancel),
                await threads.Replies.ListConversationPageAsync(post, cancellationToken: Cancel),
                await threads.Replies.ListByUserPageAsync("me", cancellationToken: Cancel),
            ];
    }

    [Fact]
    public async Task Missing_scope_is_an_internal_error_with_code_10()
    {
        Simulator.Faults.RealWorld = new RealWorldFaults();

        var answer = await PostAsync(
            "/v1.0/me/threads",
            Simulator.CreateAccessToken(Ada, ThreadsScope.Basic),
            ("media_type", "TEXT"),
            ("text", "Hello")
        );

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal(10, answer.Code);
        Assert.Null(answer.Subcode);
        await Assert.ThrowsAsync<ThreadsPermissionException>(() => CreateAsync(ClientWith(ThreadsScope.Basic), "Hello"));
    }

    [Fact]
    public async Task Post_that_is_out_is_refused_up_to_four_times_and_then_told()
    {
        Simulator.Faults.RealWorld = new RealWorldFaults();
        var threads = Client();
        var refusals = new List<int>();
        for (var i = 0; i < Posts; i++)
        {
            var container = await CreateAsync(threads, $"Text {i}");
            Clock.Turn(ThreadsLimits.ContainerLag);
            refusals.Add(0);
            string? id = null;
            while (id is null)
            {
                try
                {
                    id = (await threads.Publishing.PublishContainerAsync("me", container, Cancel)).Id;
                }
                catch (ThreadsPermissionException refused)
                {
                    Assert.Equal(HttpStatusCode.InternalServerError, refused.Status);
                    Assert.Equal(
                        ContainerStatus.Published,
                        (await threads.Publishing.GetContainerAsync(container, cancellationToken: Cancel)).Status
                    );
                    refusals[^1]++;
                }
            }

            Assert.Equal(i + 1, Simulator.PublishedBy(Ada).Count);
            Assert.Equal(id, Simulator.PublishedBy(Ada)[^1].Id);
        }

        Assert.Contains(0, refusals);
        Assert.Equal(4, refusals.Max());
    }

    [Fact]
    public async Task Link_that_redirects_gets_no_card()
    {
        const string Link = "https://go.redirect.test/track/17";
        await PublishAsync(Client(), new() { Text = "All goes well", LinkAttachment = Link });
        Simulator.Faults.RealWorld = new RealWorldFaults();

        var answer = await PostAsync(
            "/v1.0/me/threads",
            Ada.AccessToken,
            ("media_type", "TEXT"),
            ("text", "Read this"),
            ("link_attachment", Link)
        );
        var direct = await PostAsync(
            "/v1.0/me/threads",
            Ada.AccessToken,
            ("media_type", "TEXT"),
            ("text", "Read this " + Link),
            ("link_attachment", "https://example.com/article")
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal((-1, 4279047), (answer.Code, answer.Subcode));
        Assert.Equal("Invalid Link Attachment", answer.Error.GetProperty("error_user_title").GetString());
        Assert.Equal(HttpStatusCode.OK, direct.Status);
    }

    [Fact]
    public async Task Post_in_place_of_delete_is_answered_as_a_success_and_deletes_nothing()
    {
        var post = (await Client().Media.ListPageAsync("me", cancellationToken: Cancel)).Items[0].Id!;
        var before = await PostAsync("/v1.0/" + post, Ada.AccessToken);
        Simulator.Faults.RealWorld = new RealWorldFaults();

        var answer = await PostAsync("/v1.0/" + post, Ada.AccessToken);
        var other = await PostAsync("/v1.0/17", Ada.AccessToken);
        var anonymous = await PostAsync("/v1.0/" + post, token: null);

        Assert.Equal(HttpStatusCode.BadRequest, before.Status);
        Assert.Equal((HttpStatusCode.OK, """{"success":true}"""), (answer.Status, answer.Text));
        Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        Assert.NotEqual(HttpStatusCode.OK, anonymous.Status);
        Assert.Equal(post, (await Client().Media.GetAsync(post, cancellationToken: Cancel)).Id);
    }

    [Fact]
    public async Task Counters_lag_by_a_minute_and_quotas_do_not()
    {
        var threads = Client();
        var parent = await PublishAsync(threads, new() { Text = "Well?" });
        Simulator.Faults.RealWorld = new RealWorldFaults();
        await PublishAsync(threads, new() { Text = "Well.", ReplyToId = parent });

        Clock.Turn(ThreadsLimits.CounterLag - Second);
        Assert.Equal((0, 0, 0L), await CountsAsync());
        Clock.Turn(Second);
        Assert.Equal((1, 1, 1L), await CountsAsync());

        async Task<(int Posts, int Replies, long Insight)> CountsAsync()
        {
            var limit = await threads.Publishing.GetLimitAsync(
                "me",
                PublishingLimitFields.QuotaUsage | PublishingLimitFields.ReplyQuotaUsage,
                Cancel
            );
            var insights = await threads.Insights.GetForMediaAsync(parent, cancellationToken: Cancel);
            return (limit.QuotaUsage!.Value, limit.ReplyQuotaUsage!.Value, insights.Replies!.Value);
        }
    }

    [Fact]
    public async Task App_is_treated_as_unapproved_unless_it_is_said_to_be_approved()
    {
        var threads = Client();
        Simulator.Faults.RealWorld = new RealWorldFaults();
        var found = await threads.Search.SearchKeywordPageAsync("a", new() { Fields = MediaFields.Username }, Cancel);
        var refused = await Assert.ThrowsAsync<ThreadsPermissionException>(() => threads.Profiles.LookupAsync("ben_bakes", Cancel));
        var meta = await threads.Profiles.LookupAsync("threads", Cancel);
        Simulator.Faults.RealWorld = new RealWorldFaults { HasAdvancedAccess = true };
        var approved = await threads.Profiles.LookupAsync("ben_bakes", Cancel);

        Assert.NotEmpty(found.Items);
        Assert.All(found.Items, post => Assert.Equal(Ada.Username, post.Username));
        Assert.Equal(ThreadsError.AccessTierMissing, refused.Error);
        Assert.Equal(("threads", "ben_bakes"), (meta.Username, approved.Username));
    }

    [Fact]
    public async Task Same_seed_brings_the_same_faults_and_another_one_others()
    {
        Assert.Equal(await PatternAsync(7), await PatternAsync(7));
        Assert.NotEqual(await PatternAsync(7), await PatternAsync(8));

        async Task<string> PatternAsync(int seed)
        {
            Simulator.Faults.RealWorld = new RealWorldFaults { Seed = seed };
            var waits = new List<int>();
            for (var i = 0; i < 10; i++)
            {
                waits.Add(await WaitUntilPublishedAsync(Client(), await CreateAsync(Client(), $"Text {i}")));
            }

            return string.Join(' ', waits);
        }
    }

    [Fact]
    public async Task All_goes_well_again_once_the_faults_are_cleared()
    {
        Simulator.Faults.RealWorld = new RealWorldFaults();
        Simulator.Faults.Clear();
        var threads = Client();

        for (var i = 0; i < 10; i++)
        {
            var post = await threads.Publishing.PublishContainerAsync("me", await CreateAsync(threads, $"Text {i}"), Cancel);
            Assert.Equal(post.Id, (await threads.Media.ListPageAsync("me", cancellationToken: Cancel)).Items[0].Id);
        }

        Assert.Null(Simulator.Faults.RealWorld);
    }

    /// <summary>Publishes as often as a second goes by, and tells how many went by.</summary>
    private async Task<int> WaitUntilPublishedAsync(ThreadsClient threads, string container)
    {
        for (var seconds = 0; ; seconds++)
        {
            try
            {
                await threads.Publishing.PublishContainerAsync("me", container, Cancel);
                return seconds;
            }
            catch (ThreadsPermissionException)
            {
                return seconds;
            }
            catch (ThreadsNotFoundException)
            {
                Clock.Turn(Second);
            }
        }
    }

    private static async Task<string> CreateAsync(ThreadsClient threads, string text) =>
        (await threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = text }, Cancel)).Id!;

    private static async Task<string> PublishAsync(ThreadsClient threads, CreateContainerOptions options) =>
        (await threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, options with { AutoPublishText = true }, Cancel)).Id!;
}
