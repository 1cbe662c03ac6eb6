using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Spec;

public sealed class CoverageTests : SimulatorTestBase
{
    private static readonly MediaType[] Kinds =
    [
        MediaType.TextPost,
        MediaType.Image,
        MediaType.Video,
        MediaType.CarouselAlbum,
        MediaType.Audio,
        MediaType.RepostFacade,
    ];

    [Fact]
    public void Every_handler_is_of_an_operation_of_the_spec()
    {
        var operations = SimulatorSpec.Load([]).Operations.Select(operation => operation.FullName);

        Assert.NotEmpty(Simulator.Handlers.Operations);
        Assert.Empty(Simulator.Handlers.Operations.Except(operations));
    }

    [Fact]
    public async Task Every_field_of_a_post_that_the_simulator_fills_is_seen_somewhere()
    {
        var threads = Client();
        var lists = new List<List<Media>>
        {
            await threads.Media.ListAsync("me", new() { Fields = MediaFields.ForOwnPosts }, Cancel).ToListAsync(Cancel),
            await threads.Media.ListMentionsAsync("me", new() { Fields = MediaFields.ForMentions }, Cancel).ToListAsync(Cancel),
            await threads.Media.ListGhostPostsAsync("me", new() { Fields = MediaFields.ForGhostPosts }, Cancel).ToListAsync(Cancel),
            await threads.Replies.ListByUserAsync("me", new() { Fields = MediaFields.ForOwnReplies }, Cancel).ToListAsync(Cancel),
            await threads
                .Profiles.ListPostsAsync("chiyo.draws", new() { Fields = MediaFields.ForProfilePosts }, Cancel)
                .ToListAsync(Cancel),
            await threads.Search.SearchKeywordAsync("the", new() { Fields = MediaFields.ForSearch }, Cancel).ToListAsync(Cancel),
        };
        foreach (var post in lists[0].ToList())
        {
            lists.Add([await threads.Media.GetAsync(post.Id!, MediaFields.ForPost, Cancel)]);
            if (post.HasReplies is true)
            {
                lists.Add(await threads.Replies.ListAsync(post.Id!, new() { Fields = MediaFields.ForReplies }, Cancel).ToListAsync(Cancel));
                lists.Add(
                    await threads
                        .Replies.ListConversationAsync(post.Id!, new() { Fields = MediaFields.ForConversation }, Cancel)
                        .ToListAsync(Cancel)
                );
                lists.Add(
                    await threads
                        .Replies.ListPendingAsync(post.Id!, new() { Fields = MediaFields.ForPendingReplies }, Cancel)
                        .ToListAsync(Cancel)
                );
            }
        }

        Assert.All(lists.Take(6), Assert.NotEmpty);
        var seen = lists.SelectMany(list => list).ToList();
        var view = await File.ReadAllTextAsync(Path.Combine(SourceFolder.Simulator, "Handlers", "MediaView.cs"), Cancel);
        var filled = typeof(Media)
            .GetProperties()
            .Where(property => view.Contains($" {property.Name} =", StringComparison.Ordinal))
            .ToList();
        Assert.True(filled.Count > 30, "The view of a post was not found.");
        Assert.Empty(filled.Where(property => seen.TrueForAll(post => property.GetValue(post) is null)).Select(property => property.Name));
        Assert.Empty(Kinds.Except(seen.Select(post => post.MediaType!.Value)));
    }

    [Fact]
    public async Task Without_seed_there_are_users_and_no_posts()
    {
        await using var empty = await ThreadsSimulator.StartAsync(new() { Seed = false }, Cancel);
        using var threads = new ThreadsClient(empty.ClientOptions());

        Assert.Empty((await threads.Media.ListPageAsync("me", cancellationToken: Cancel)).Items);
        Assert.Equal(5, empty.Users.Count);
    }
}
