using System.Net;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

public sealed class ParameterTests : SimulatorTestBase
{
    [Fact]
    public async Task A_text_of_one_character_more_than_the_limit_is_too_long_and_one_at_the_limit_is_not()
    {
        var tooLong = await CreateAsync(("text", new string('a', ThreadsLimits.PostTextLength + 1)));
        var fits = await CreateAsync(("text", new string('a', ThreadsLimits.PostTextLength)));

        var error = SimulatorSpec.Load([]).Error(ThreadsError.TextTooLong);
        Assert.Equal((error.Code, error.Message), (tooLong.Code, tooLong.Message));
        Assert.Equal(HttpStatusCode.OK, fits.Status);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task An_emoji_counts_as_its_bytes(int more, bool fits)
    {
        const int Bytes = 4;
        var count = (ThreadsLimits.PostTextLength / Bytes) + more;

        var answer = await CreateAsync(("text", string.Concat(Enumerable.Repeat("🐦", count))));

        Assert.Equal(fits, answer.Status == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("media_type", "GIF", "media_type must be one of TEXT, IMAGE, VIDEO, CAROUSEL.")]
    [InlineData("reply_control", "EVERYONE", "reply_control must be one of everyone,")]
    [InlineData("is_ghost_post", "maybe", "is_ghost_post must be true or false.")]
    [InlineData("link_attachment", "no link", "link_attachment must be a URL.")]
    [InlineData("topic_tag", "a.b", "topic_tag must not contain '.', '&', a tab or a newline, but has '.' at position 1.")]
    [InlineData("image_url", "https://example.com/a.png", "image_url may only be given when media_type is IMAGE.")]
    [InlineData("poll_attachment", "[1]", "poll_attachment must be a JSON object.")]
    [InlineData("poll_attachment", "{\"option_a\":\"only one\"}", "poll_attachment.option_b must be given.")]
    [InlineData("gif_attachment", "{\"gif_id\":\"a\",\"provider\":\"NOBODY\"}", "gif_attachment.provider must be one of")]
    [InlineData("text_entities", "[{\"entity_type\":\"SPOILER\",\"offset\":-1,\"length\":1}]", "text_entities.offset must be at least 0")]
    public async Task A_value_that_is_not_allowed_is_refused_and_the_answer_tells_why(string name, string value, string reason)
    {
        var answer = await CreateAsync(("text", "Hi"), (name, value));

        Assert.Equal(100, answer.Code);
        Assert.StartsWith(reason, answer.Error.GetProperty("error_user_msg").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_that_exclude_each_other_are_refused()
    {
        var answer = await CreateAsync(
            ("text", "Hi"),
            ("link_attachment", "https://example.com/"),
            ("poll_attachment", "{\"option_a\":\"a\",\"option_b\":\"b\"}")
        );

        Assert.Equal(
            "link_attachment must not be given together with poll_attachment.",
            answer.Error.GetProperty("error_user_msg").GetString()
        );
    }

    [Theory]
    [InlineData("IMAGE", "The parameter image_url is required")]
    [InlineData("CAROUSEL", "The parameter children is required")]
    [InlineData("TEXT", "The parameter text or link_attachment is required")]
    public async Task What_a_media_type_needs_has_to_be_given(string mediaType, string message)
    {
        var answer = await CreateAsync(("media_type", mediaType));

        Assert.Equal((100, message), (answer.Code, answer.Message));
    }

    [Fact]
    public async Task A_required_parameter_has_to_be_given()
    {
        var answer = await GetAsync("/v1.0/profile_lookup", Ada.AccessToken);

        Assert.Equal("The parameter username is required", answer.Message);
    }

    [Fact]
    public async Task A_breakdown_has_an_error_of_its_own_when_it_is_missing()
    {
        var answer = await GetAsync("/v1.0/me/threads_insights?metric=follower_demographics", Ada.AccessToken);

        Assert.Equal(4279040, answer.Subcode);
    }

    [Fact]
    public async Task Parameters_of_a_post_may_stand_in_the_query_as_well()
    {
        var answer = await PostAsync("/v1.0/me/threads?media_type=TEXT&text=From+the+query", Ada.AccessToken);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task A_JSON_body_loses_its_parameters_as_it_does_at_Meta()
    {
        using var body = new StringContent("{\"media_type\":\"TEXT\",\"text\":\"Hi\"}", System.Text.Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(
            new Uri($"/v1.0/me/threads?access_token={Ada.AccessToken}", UriKind.Relative),
            body,
            Cancel
        );

        Assert.Contains("The parameter media_type is required", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_may_be_seconds_or_a_date_and_must_not_lie_before_Threads()
    {
        var seconds = await GetAsync($"/v1.0/me/threads?since={Clock.GetUtcNow().AddDays(-1).ToUnixTimeSeconds()}", Ada.AccessToken);
        var date = await GetAsync("/v1.0/me/threads?since=2026-05-03", Ada.AccessToken);
        var tooEarly = await GetAsync("/v1.0/me/threads?since=2020-01-01", Ada.AccessToken);
        var noTime = await GetAsync("/v1.0/me/threads?since=soon", Ada.AccessToken);

        Assert.NotEmpty(seconds.Data);
        Assert.True(date.Data.Count >= seconds.Data.Count);
        Assert.Equal(100, tooEarly.Code);
        Assert.Equal(100, noTime.Code);
    }

    private Task<RawAnswer> CreateAsync(params (string Name, string Value)[] form) =>
        PostAsync(
            "/v1.0/me/threads",
            Ada.AccessToken,
            form.Any(field => field.Name == "media_type") ? form : [("media_type", "TEXT"), .. form]
        );
}
