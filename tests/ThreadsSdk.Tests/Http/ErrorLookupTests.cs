using Xunit;

namespace ThreadsSdk.Tests.Http;

public sealed class ErrorLookupTests
{
    [Fact]
    public void Every_known_error_is_found_by_what_Meta_sends()
    {
        Assert.All(
            ThreadsError.All,
            error =>
                Assert.Same(
                    error,
                    ThreadsError.Find(
                        error.Code,
                        error.Subcode,
                        error.Symbol is null ? "No" : $"(#100) {error.Symbol}: no",
                        error.IsOfWindow
                    )
                )
        );
    }

    [Fact]
    public void A_range_holds_its_ends_and_what_lies_between()
    {
        var range = ThreadsError.All.First(error => error.Through is not null);
        var between = Enumerable
            .Range(range.Code!.Value, range.Through!.Value - range.Code.Value + 1)
            .Where(code => !ThreadsError.All.Any(error => error is { Through: null, Subcode: null, Symbol: null } && error.Code == code));

        Assert.All(between, code => Assert.Same(range, ThreadsError.Find(code, null, null)));
        Assert.NotSame(range, ThreadsError.Find(range.Through + 1, null, null));
    }

    [Fact]
    public void A_subcode_says_more_than_its_code()
    {
        var expired = ThreadsError.Find(190, 463, "Error validating access token");

        Assert.Equal(463, expired?.Subcode);
    }

    [Fact]
    public void An_unknown_subcode_falls_back_to_the_code()
    {
        var error = ThreadsError.Find(190, 1, null);

        Assert.Equal((190, null), (error?.Code, error?.Subcode));
    }

    [Fact]
    public void What_is_not_known_is_not_guessed() => Assert.Null(ThreadsError.Find(99999, null, "An access token has expired"));
}
