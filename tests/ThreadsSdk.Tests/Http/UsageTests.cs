using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Http;

public sealed class UsageTests
{
    [Fact]
    public async Task The_highest_figure_of_all_limits_counts()
    {
        var usage = await UsageOf(
            ("x-app-usage", """{"call_count":28,"total_cputime":5,"total_time":12}"""),
            ("x-business-use-case-usage", """{"1":[{"call_count":20,"total_cputime":96,"estimated_time_to_regain_access":7}]}""")
        );

        Assert.Equal(
            new ThreadsUsage
            {
                CallCount = 28,
                TotalCpuTime = 96,
                TotalTime = 12,
                TimeToRegainAccess = TimeSpan.FromMinutes(7),
            },
            usage
        );
        Assert.Equal(96, usage?.Highest);
    }

    [Fact]
    public async Task Nothing_is_waited_for_while_calls_are_let_through()
    {
        var usage = await UsageOf(
            ("X-Business-Use-Case-Usage", """{"1":[{"call_count":20,"estimated_time_to_regain_access":0}],"2":[]}""")
        );

        Assert.Equal(new ThreadsUsage { CallCount = 20 }, usage);
    }

    [Theory]
    [InlineData("")]
    [InlineData("28%")]
    [InlineData("[]")]
    [InlineData("""{"call_count":"many"}""")]
    [InlineData("""{"call_count":""")]
    public async Task A_header_that_cannot_be_read_is_left_out(string header) => Assert.Null(await UsageOf(("x-app-usage", header)));

    [Fact]
    public async Task Without_a_header_nothing_is_known() => Assert.Null(await UsageOf());

    private static async Task<ThreadsUsage?> UsageOf(params (string, string)[] headers)
    {
        ThreadsUsage? usage = null;
        var server = new StubServer().Answers("{}", headers: headers);
        using var threads = server.Client(o => o.OnResponse = info => usage = info.Usage);

        await threads.GetAsync();

        return usage;
    }
}
