using ThreadsSdk.Tests.Wire.Support;
using static ThreadsSdk.Tests.Wire.Support.WireCase;

namespace ThreadsSdk.Tests.Wire.Cases;

internal static class MediaCases
{
    public static IReadOnlyList<WireCase> All { get; } =
    [
        Returns("Media.Repost: reposted", t => t.Media.RepostAsync("18010000000000001")),
        Fails<ThreadsNotFoundException>("Media.Repost: no such object", t => t.Media.RepostAsync("404404404"), ThreadsError.ObjectNotFound),
        Fails<ThreadsPermissionException>(
            "Media.Repost: scope missing from the token",
            t => t.Media.RepostAsync("101010101"),
            ThreadsError.PermissionMissing
        ),
        Returns("Media.Delete: deleted", t => t.Media.DeleteAsync("18010000000000001")),
        Returns("Media.Delete: refused without an error", t => t.Media.DeleteAsync("18010000000000002")),
        Fails<ThreadsNotFoundException>("Media.Delete: no such object", t => t.Media.DeleteAsync("404404404"), ThreadsError.ObjectNotFound),
        Fails<ThreadsRateLimitException>(
            "Media.Delete: delete limit reached",
            t => t.Media.DeleteAsync("613613613"),
            ThreadsError.CallRateLimit
        ),
    ];
}
