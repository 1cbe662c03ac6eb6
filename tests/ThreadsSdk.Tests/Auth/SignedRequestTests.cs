using System.Security.Cryptography;
using System.Text;
using ThreadsSdk.Auth;
using ThreadsSdk.Tests.Auth.Support;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Auth;

public sealed class SignedRequestTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Signed_request_of_meta_is_read()
    {
        var request = ThreadsSignedRequest.Parse(
            Sign("""{"algorithm":"HMAC-SHA256","issued_at":1777896000,"user_id":"17841405793187218","expires":0,"more":1}"""),
            Secrets.AppSecret
        );

        Assert.Equal("17841405793187218", request.UserId);
        Assert.Equal(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero), request.IssuedAt);
        Assert.Equal(SignatureAlgorithm.HmacSha256, request.Algorithm);
        Assert.True(request.AdditionalProperties!.ContainsKey("more"));
    }

    /// <summary>Computed with Python's hmac and base64 modules.</summary>
    [Fact]
    public void Signed_request_of_another_implementation_is_read() =>
        Assert.Equal(
            "218471",
            ThreadsSignedRequest
                .Parse(
                    "X2GtmKadF5pPqbpmi1nk96-IHPM6d8rXMZ0Uixt8Iy4.eyJhbGdvcml0aG0iOiAiSE1BQy1TSEEyNTYiLCAiaXNzdWVkX2F0IjogMTc3Nzg5NjAwMCwgInVzZXJfaWQiOiAiMjE4NDcxIn0",
                    "app-secret"
                )
                .UserId
        );

    [Fact]
    public void Signed_request_with_padding_is_read()
    {
        var parts = Sign("""{"algorithm":"HMAC-SHA256","user_id":"1"}""").Split('.');

        Assert.True(ThreadsSignedRequest.Verify($"{parts[0]}=.{parts[1]}", Secrets.AppSecret));
    }

    [Fact]
    public void Either_secret_will_do_while_one_is_replaced_by_the_next()
    {
        var request = Sign("""{"algorithm":"HMAC-SHA256","user_id":"1"}""");

        Assert.Equal("1", ThreadsSignedRequest.Parse(request, ["next", Secrets.AppSecret]).UserId);
        Assert.Equal("1", ThreadsSignedRequest.Parse(request, [Secrets.AppSecret, "next"]).UserId);
        Assert.Equal(ThreadsSignedRequestError.WrongSignature, Refuse(() => ThreadsSignedRequest.Parse(request, ["next", "other"])));
    }

    [Fact]
    public void What_this_library_signs_it_reads()
    {
        var payload = new SignedRequest { UserId = "7", IssuedAt = _clock.GetUtcNow() };

        var read = ThreadsSignedRequest.Parse(
            ThreadsSignedRequest.Create(payload, Secrets.AppSecret),
            Secrets.AppSecret,
            TimeSpan.FromMinutes(1),
            _clock
        );

        Assert.Equal(payload with { Algorithm = SignatureAlgorithm.HmacSha256 }, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("abc")]
    [InlineData(".e30")]
    [InlineData("YQ.")]
    [InlineData("a b.e30")]
    [InlineData("a+/b.e30")]
    [InlineData("aaaaa.e30")]
    [InlineData("YQ.e30.e30")]
    [InlineData("YQ===.e30")]
    public void What_is_no_signed_request_is_malformed(string text)
    {
        Assert.Equal(ThreadsSignedRequestError.Malformed, Refuse(() => ThreadsSignedRequest.Parse(text, Secrets.AppSecret)));
        Assert.False(ThreadsSignedRequest.Verify(text, Secrets.AppSecret));
    }

    [Fact]
    public void Text_that_is_far_too_long_is_refused_before_it_is_hashed() =>
        Assert.Equal(
            ThreadsSignedRequestError.Malformed,
            Refuse(() => ThreadsSignedRequest.Parse("YQ." + new string('a', 20_000), Secrets.AppSecret))
        );

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("""{"algorithm":"HMAC-SHA256"}""")]
    [InlineData("""{"algorithm":"HMAC-SHA256","user_id":"1","issued_at":"yesterday"}""")]
    public void Signed_text_that_is_not_the_json_expected_is_malformed(string json) =>
        Assert.Equal(ThreadsSignedRequestError.Malformed, Refuse(() => ThreadsSignedRequest.Parse(Sign(json), Secrets.AppSecret)));

    [Fact]
    public void Changed_signature_or_payload_is_refused()
    {
        var request = Sign("""{"algorithm":"HMAC-SHA256","user_id":"1"}""");
        var other = Sign("""{"algorithm":"HMAC-SHA256","user_id":"2"}""");

        Assert.Equal(
            ThreadsSignedRequestError.WrongSignature,
            Refuse(() => ThreadsSignedRequest.Parse($"{request.Split('.')[0]}.{other.Split('.')[1]}", Secrets.AppSecret))
        );
        Assert.Equal(
            ThreadsSignedRequestError.WrongSignature,
            Refuse(() => ThreadsSignedRequest.Parse($"YQ.{request.Split('.')[1]}", Secrets.AppSecret))
        );
        Assert.Equal(ThreadsSignedRequestError.WrongSignature, Refuse(() => ThreadsSignedRequest.Parse(request, "other")));
    }

    [Theory]
    [InlineData("\"none\"")]
    [InlineData("\"HMAC-SHA1\"")]
    [InlineData("null")]
    public void Other_algorithm_is_refused(string algorithm) =>
        Assert.Equal(
            ThreadsSignedRequestError.WrongAlgorithm,
            Refuse(() => ThreadsSignedRequest.Parse(Sign($$"""{"algorithm":{{algorithm}},"user_id":"1"}"""), Secrets.AppSecret))
        );

    [Fact]
    public void Old_future_and_undated_requests_are_refused_when_an_age_is_given()
    {
        var (now, minute) = (_clock.GetUtcNow(), TimeSpan.FromMinutes(1));

        Assert.True(Verify(now - minute));
        Assert.True(Verify(now + minute));
        Assert.False(Verify(now - (2 * minute)));
        Assert.False(Verify(now + TimeSpan.FromHours(1)));
        Assert.False(Verify(issuedAt: null));

        bool Verify(DateTimeOffset? issuedAt) =>
            ThreadsSignedRequest.Verify(
                ThreadsSignedRequest.Create(new SignedRequest { UserId = "7", IssuedAt = issuedAt }, Secrets.AppSecret),
                Secrets.AppSecret,
                minute,
                _clock
            );
    }

    [Fact]
    public void Any_age_will_do_when_none_is_given() =>
        Assert.True(ThreadsSignedRequest.Verify(Sign("""{"algorithm":"HMAC-SHA256","user_id":"1","issued_at":1}"""), Secrets.AppSecret));

    [Fact]
    public void Empty_secret_is_a_mistake_of_the_app_and_not_of_the_request()
    {
        var request = Sign("""{"algorithm":"HMAC-SHA256","user_id":"1"}""");

        Assert.ThrowsAny<ArgumentException>(() => ThreadsSignedRequest.Parse(request, ""));
        Assert.ThrowsAny<ArgumentException>(() => ThreadsSignedRequest.Parse(request, []));
    }

    private static ThreadsSignedRequestError Refuse(Action parse) => Assert.Throws<ThreadsSignedRequestException>(parse).Reason;

    private static string Sign(string json)
    {
        var payload = Encode(Encoding.UTF8.GetBytes(json));
        return $"{Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secrets.AppSecret), Encoding.ASCII.GetBytes(payload)))}.{payload}";
    }

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
