using System.Globalization;
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

    [Theory]
    [InlineData("yesterday", "2026-05-03T00:00:00Z")]
    [InlineData("today", "2026-05-04T00:00:00Z")]
    [InlineData("now", "2026-05-04T12:10:10Z")]
    [InlineData("-2 days", "2026-05-02T12:10:10Z")]
    [InlineData("3 hours ago", "2026-05-04T09:10:10Z")]
    [InlineData("1 week ago", "2026-04-27T12:10:10Z")]
    [InlineData("last month", "2026-04-04T12:10:10Z")]
    [InlineData("last friday", "2026-05-01T00:00:00Z")]
    [InlineData("Yesterday noon", "2026-05-03T12:00:00Z")]
    [InlineData("yesterday 08:30", "2026-05-03T08:30:00Z")]
    public async Task Time_may_be_given_in_the_words_that_PHP_reads(string words, string time)
    {
        var answer = await GetAsync($"/v1.0/me/threads?limit=1&since={Uri.EscapeDataString(words)}", Ada.AccessToken);

        var link =
            answer.Json.TryGetProperty("paging", out var paging) && paging.TryGetProperty("next", out var next) ? next.GetString()! : null;
        var same = await GetAsync($"/v1.0/me/threads?limit={ThreadsLimits.PageSize}&since={time}", Ada.AccessToken);
        var all = await GetAsync($"/v1.0/me/threads?limit={ThreadsLimits.PageSize}&since={Uri.EscapeDataString(words)}", Ada.AccessToken);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(same.Data.Select(post => post.ToString()), all.Data.Select(post => post.ToString()));
        Assert.True(
            link is null
                || link.Contains(
                    $"since={DateTimeOffset.Parse(time, CultureInfo.InvariantCulture).ToUnixTimeSeconds()}",
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("yesterdays")]
    [InlineData("2 moons ago")]
    [InlineData("99999 years ago")]
    [InlineData("25:00")]
    public async Task Words_that_are_no_time_are_refused(string words)
    {
        var answer = await GetAsync($"/v1.0/me/threads?since={Uri.EscapeDataString(words)}", Ada.AccessToken);

        Assert.Equal("since must be a time.", answer.Error.GetProperty("error_user_msg").GetString());
    }

    [Fact]
    public async Task List_is_empty_when_its_limit_is_zero()
    {
        var answer = await GetAsync("/v1.0/me/threads?limit=0", Ada.AccessToken);

        Assert.Equal("""{"data":[]}""", answer.Text);
    }

    [Fact]
    public async Task Media_type_may_be_written_in_lower_case()
    {
        var answer = await CreateAsync(("media_type", "text"), ("text", "Hi"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Provider_of_GIFs_is_refused_once_its_end_has_come()
    {
        var gif = ("gif_attachment", """{"gif_id":"a1","provider":"TENOR"}""");
        var after = await CreateAsync(("text", "Hi"), gif);
        Clock.Turn(new DateTimeOffset(2026, 3, 30, 12, 0, 0, TimeSpan.Zero) - Clock.GetUtcNow());
        var before = await CreateAsync(("text", "Hi"), gif);

        Assert.Equal("gif_attachment.provider must be one of GIPHY.", after.Error.GetProperty("error_user_msg").GetString());
        Assert.Equal(HttpStatusCode.OK, before.Status);
    }

    [Fact]
    public async Task Empty_answers_of_a_poll_are_left_out()
    {
        const string Poll = """{"option_a":"Yes","option_b":"No","option_c":"","option_d":""}""";
        var created = await CreateAsync(("text", "Well?"), ("poll_attachment", Poll), ("auto_publish_text", "true"));
        var oneAnswer = await CreateAsync(("text", "Well?"), ("poll_attachment", """{"option_a":"Yes","option_b":""}"""));

        var post = await GetAsync($"/v1.0/{created.Json.GetProperty("id").GetString()}?fields=poll_attachment", Ada.AccessToken);

        Assert.Equal(
            ["option_a", "option_b"],
            post.Json.GetProperty("poll_attachment")
                .EnumerateObject()
                .Select(member => member.Name)
                .Where(name => name.StartsWith("option_", StringComparison.Ordinal) && name.Length == "option_a".Length)
        );
        Assert.Null(Simulator.PublishedBy(Ada)[^1].Options!.PollAttachment!.OptionC);
        Assert.StartsWith(
            "poll_attachment.option_b must",
            oneAnswer.Error.GetProperty("error_user_msg").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task List_may_be_given_as_a_JSON_array()
    {
        var answer = await GetAsync("/v1.0/me/threads_insights?metric=[\"likes\",\"views\"]", Ada.AccessToken);

        Assert.Equal(["likes", "views"], answer.Data.Select(metric => metric.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Places_are_found_by_either_name_of_the_parameter()
    {
        var guide = await GetAsync("/v1.0/location_search?q=Berlin&fields=name", Ada.AccessToken);
        var reference = await GetAsync("/v1.0/location_search?query=Berlin&fields=name", Ada.AccessToken);

        Assert.NotEmpty(reference.Data);
        Assert.Equal(guide.Text, reference.Text);
    }

    private Task<RawAnswer> CreateAsync(params (string Name, string Value)[] form) =>
        PostAsync(
            "/v1.0/me/threads",
            Ada.AccessToken,
            form.Any(field => field.Name == "media_type") ? form : [("media_type", "TEXT"), .. form]
        );
}
