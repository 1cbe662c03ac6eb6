using ThreadsSdk.Testing;
using ThreadsSdk.Testing.Mappings;
using ThreadsSdk.Testing.Serving;
using Xunit;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>What must hold of WireMock.Net and of WireMock alike, for the mappings in tests/fixtures.</summary>
public sealed class FixtureHostTests(FixtureHost host) : IClassFixture<FixtureHost>
{
    public static TheoryData<string> Names => [.. ThreadsFixtures.All.Select(mapping => mapping.Name)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Mapping_answers_its_own_request(string name)
    {
        ThreadsFixture mapping = ThreadsFixtures.All.Single(one => one.Name == name);
        using var handler = new FixtureTagHandler();
        using var client = new HttpClient(handler);

        string answer = await FixtureAnswer.AskAsync(client, host.Address, mapping, Cancel);

        Assert.Equal(FixtureAnswer.Promised(mapping), answer);
        SentRequest sent = Assert.Single(await host.GetRequestsAsync(handler.Tag, Cancel));
        Assert.Empty(mapping.Request.Mismatches(sent));
    }

    [Fact]
    public async Task Host_answers_as_the_mappings_say_when_one_value_of_a_request_is_changed()
    {
        ThreadsFixture[] stubs = [.. ThreadsFixtures.All.OrderBy(mapping => mapping.Priority)];
        using var client = new HttpClient(new FixtureTagHandler());
        int asked = 0;
        foreach (ThreadsFixture changed in ThreadsFixtures.All.SelectMany(mapping => mapping.Mutations()))
        {
            SentRequest request = await changed.DescribeRequestAsync(host.Address, Cancel);
            ThreadsFixture? answering = Array.Find(stubs, stub => stub.Request.Matches(request));
            ThreadsFixture question = changed with { Response = (answering ?? changed).Response };

            string answer = await FixtureAnswer.AskAsync(client, host.Address, question, Cancel);

            string expected = answering is null ? FixtureAnswer.None : FixtureAnswer.Promised(answering);
            string told = $"{changed.Name}: {NearestFixture.Describe(ThreadsFixtures.All, request)}\nexpected: {expected}\n\ngot: {answer}";
            Assert.True(expected == answer, told);
            asked++;
        }

        Assert.True(asked > 1000, $"only {asked} requests");
        TestContext.Current.TestOutputHelper?.WriteLine($"{asked} changed requests");
    }

    [Fact]
    public async Task Requests_of_one_tag_come_in_the_order_they_were_sent()
    {
        using var handler = new FixtureTagHandler();
        using var client = new HttpClient(handler);
        for (int number = 0; number < 20; number++)
        {
            using HttpResponseMessage response = await client.GetAsync(new Uri(host.Address, $"/order?number={number}"), Cancel);
        }

        IReadOnlyList<SentRequest> sent = await host.GetRequestsAsync(handler.Tag, Cancel);

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"{number}"), sent.Select(request => request.Query[0].Value));
    }

    [Fact]
    public async Task Tests_at_the_same_time_see_their_own_requests_alone()
    {
        FixtureTagHandler[] handlers = [new(), new(), new()];
        await Task.WhenAll(
            handlers.Select(async handler =>
            {
                using var client = new HttpClient(handler, disposeHandler: false);
                using HttpResponseMessage response = await client.GetAsync(new Uri(host.Address, $"/parallel/{handler.Tag}"), Cancel);
            })
        );

        foreach (FixtureTagHandler handler in handlers)
        {
            Assert.Equal($"/parallel/{handler.Tag}", Assert.Single(await host.GetRequestsAsync(handler.Tag, Cancel)).Path);
            handler.Dispose();
        }
    }
}
