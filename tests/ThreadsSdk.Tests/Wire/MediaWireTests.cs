using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

public sealed class MediaWireTests(FixtureHost host) : WireTests(host)
{
    internal static IReadOnlyList<WireCase> Cases { get; } =
    [
        WireCase.Returns(
            "Media.Repost: reposted",
            t => t.Media.RepostAsync("18010000000000001"),
            SentCall.Post("/v1.0/18010000000000001/repost"),
            new RepostedMedia { Id = "18010000000000090" }
        ),
        WireCase.Fails<ThreadsNotFoundException>(
            "Media.Repost: no such object",
            t => t.Media.RepostAsync("404404404"),
            ThreadsError.ObjectNotFound
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Media.Repost: scope missing from the token",
            t => t.Media.RepostAsync("101010101"),
            ThreadsError.PermissionMissing
        ),
        WireCase.Returns(
            "Media.Delete: deleted",
            t => t.Media.DeleteAsync("18010000000000001"),
            SentCall.Delete("/v1.0/18010000000000001"),
            new DeletedMedia { Success = true, DeletedId = "18010000000000001" }
        ),
        WireCase.Returns(
            "Media.Delete: refused without an error",
            t => t.Media.DeleteAsync("18010000000000002"),
            SentCall.Delete("/v1.0/18010000000000002"),
            new DeletedMedia { Success = false }
        ),
        WireCase.Fails<ThreadsNotFoundException>(
            "Media.Delete: no such object",
            t => t.Media.DeleteAsync("404404404"),
            ThreadsError.ObjectNotFound
        ),
        WireCase.Fails<ThreadsRateLimitException>(
            "Media.Delete: delete limit reached",
            t => t.Media.DeleteAsync("613613613"),
            ThreadsError.CallRateLimit
        ),
    ];

    public static TheoryData<string> Names => NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Call_sends_and_reads_what_the_fixture_says_when_it_answers(string name) => CheckAsync(Cases, name);
}
