using System.Net;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Example.Tests;

public sealed class PostTests(SimulatorFixture fixture) : IClassFixture<SimulatorFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task App_publishes_the_text_once_when_the_response_is_lost()
    {
        var ada = fixture.Threads.Users[0];
        fixture.Threads.Faults.Add(SimulatorFault.LoseResponse("Publishing.PublishContainer"));
        await using var app = new AppFactory(fixture.Threads, ada);

        using var response = await app.CreateClient().PostAsync("/posts?text=Hello", null, Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["Hello"], fixture.Threads.PublishedBy(ada).Select(post => post.Text));
    }

    [Fact]
    public async Task App_says_that_there_are_no_more_posts_when_the_quota_is_spent()
    {
        var ben = fixture.Threads.Users[1];
        await using var app = new AppFactory(fixture.Threads, ben);
        using var http = app.CreateClient();

        foreach (var text in new[] { "One", "Two" })
        {
            using var published = await http.PostAsync($"/posts?text={text}", null, Cancel);
            Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        }

        using var refused = await http.PostAsync("/posts?text=Three", null, Cancel);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(["One", "Two"], fixture.Threads.PublishedBy(ben).Select(post => post.Text));
    }
}
