using ThreadsSdk.Tests.Wire.Support;
using Xunit;
using static ThreadsSdk.Tests.Wire.Support.WireCase;

namespace ThreadsSdk.Tests.Wire.Cases;

internal static class SearchCases
{
    public static IReadOnlyList<WireCase> All { get; } =
    [
        Lists(
            ["Search.SearchKeyword: every filter, first of two pages", "Search.SearchKeyword: last of two pages, without paging"],
            t =>
                t.Search.SearchKeywordAsync(
                    "C# & café 🎉",
                    new()
                    {
                        SearchType = SearchType.Recent,
                        SearchMode = SearchMode.Tag,
                        MediaType = SearchMediaType.Image,
                        AuthorUsername = "dotnet",
                        Since = Since,
                        Until = Until,
                        Limit = 2,
                    }
                ),
            posts => Assert.Equal(["C# 15 is out", "Another logo", "A reply"], posts.Select(post => post.Text)),
            October
        ),
        Returns("Search.SearchKeyword: the docs' example", t => t.Search.SearchKeywordPageAsync("threads")),
        Returns("Search.SearchKeyword: nothing found", t => t.Search.SearchKeywordPageAsync("sensitive")),
        Fails<ThreadsPermissionException>(
            "Search.SearchKeyword: app lacks the access tier",
            t => t.Search.SearchKeywordPageAsync("ERROR tier"),
            ThreadsError.AccessTierMissing
        ),
        Fails<ThreadsRateLimitException>(
            "Search.SearchKeyword: search limit reached",
            t => t.Search.SearchKeywordPageAsync("ERROR quota"),
            ThreadsError.CallRateLimit
        ),
        Fails<ThreadsInvalidRequestException>(
            "Search.SearchKeyword: media type refused",
            t => t.Search.SearchKeywordPageAsync("ERROR media type"),
            ThreadsError.InvalidParameter
        ),
    ];
}
