using System.Globalization;
using System.Net;
using ThreadsSdk.Scheduling.Drains;
using Xunit;

namespace ThreadsSdk.Scheduling.Tests;

public sealed class UsageWatchTests
{
    [Theory]
    [InlineData(40, false)]
    [InlineData(90, true)]
    [InlineData(100, true)]
    public async Task User_rests_from_nine_tenths_of_a_rate_limit_on(int percent, bool rests)
    {
        var watch = UsageWatch.Begin();

        await CallAsync($$"""{"call_count":{{percent}},"total_time":3,"total_cputime":1}""");

        Assert.Equal(rests, watch.FindRest() is not null);
    }

    [Fact]
    public async Task Calls_that_nobody_watches_are_left_alone()
    {
        await CallAsync("""{"call_count":99}""");

        Assert.Null(UsageWatch.Begin().FindRest());
    }

    [Fact]
    public async Task Two_users_at_the_same_time_are_told_apart()
    {
        var rests = await Task.WhenAll(Enumerable.Range(0, 20).Select(static i => Task.Run(() => WatchAsync(i % 2 == 0 ? 99 : 1))));

        Assert.Equal(Enumerable.Range(0, 20).Select(static i => i % 2 == 0), rests);
    }

    private static async Task<bool> WatchAsync(int percent)
    {
        var watch = UsageWatch.Begin();
        await Task.Yield();
        await CallAsync(string.Create(CultureInfo.InvariantCulture, $$"""{"call_count":{{percent}}}"""));
        return watch.FindRest() is not null;
    }

    private static async Task CallAsync(string usage)
    {
        using var http = new HttpClient(new UsageWatch.Handler { InnerHandler = new Server(usage) });
        using var response = await http.GetAsync(new Uri("http://localhost"), TestContext.Current.CancellationToken);
    }

    private sealed class Server(string usage) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(HttpStatusCode.OK);
            response.Headers.TryAddWithoutValidation("X-App-Usage", usage);
            return Task.FromResult(response);
        }
    }
}
