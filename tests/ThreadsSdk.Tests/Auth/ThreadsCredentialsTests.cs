using System.Text.Json;
using ThreadsSdk.Auth;
using ThreadsSdk.Tests.Auth.Support;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Auth;

public sealed class ThreadsCredentialsTests
{
    /// <summary>As PyThreads writes it.</summary>
    private const string Documented =
        """{"user_id":"someid","scopes":["threads_basic"],"short_lived":false,"access_token":"someaccesstoken","expiration":"2024-06-23T18:25:43.511000+00:00"}""";

    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Documented_sample_of_pythreads_is_read_and_written_back_to_the_letter()
    {
        var login = ThreadsCredentials.FromJson(Documented);

        Assert.Equal("someid", login.UserId);
        Assert.Equal([ThreadsScope.Basic], login.Scopes);
        Assert.False(login.IsShortLived);
        Assert.Equal("someaccesstoken", login.AccessToken);
        Assert.Equal(new DateTimeOffset(2024, 6, 23, 18, 25, 43, 511, TimeSpan.Zero), login.ExpiresAt);
        Assert.Equal(Documented, login.ToJson());
    }

    [Theory]
    [InlineData("\"2024-06-23T18:25:43.511Z\"")]
    [InlineData("\"2024-06-23T20:25:43.511000+02:00\"")]
    [InlineData("\"2024-06-23T18:25:43.511000\\u002B00:00\"")]
    public void Time_is_read_in_every_form_python_writes_or_documents(string time)
    {
        var json = Documented.Replace("\"2024-06-23T18:25:43.511000+00:00\"", time, StringComparison.Ordinal);

        Assert.Equal(Documented, ThreadsCredentials.FromJson(json).ToJson());
    }

    [Fact]
    public void Whole_second_is_written_without_microseconds_as_python_does() =>
        Assert.EndsWith(
            "\"expiration\":\"2026-06-03T12:00:00+00:00\"}",
            Sample.Login(_clock, TimeSpan.FromDays(30)).ToJson(),
            StringComparison.Ordinal
        );

    [Fact]
    public void User_id_that_pythreads_kept_as_a_number_keeps_all_its_digits() =>
        Assert.Equal(
            "17841405793187218",
            ThreadsCredentials.FromJson(Documented.Replace("\"someid\"", "17841405793187218", StringComparison.Ordinal)).UserId
        );

    [Fact]
    public void Json_has_the_five_members_pythreads_takes_and_no_other()
    {
        using var json = JsonDocument.Parse(Sample.Login(_clock, TimeSpan.FromDays(30)).ToJson());

        Assert.Equal(
            ["user_id", "scopes", "short_lived", "access_token", "expiration"],
            json.RootElement.EnumerateObject().Select(member => member.Name)
        );
    }

    [Fact]
    public void Credentials_survive_json()
    {
        var login = Sample.Login(_clock, TimeSpan.FromTicks(123_456_789_123)) with
        {
            Scopes = [ThreadsScope.Basic, new("threads_of_tomorrow")],
            IsShortLived = true,
        };

        Assert.Equal(login, ThreadsCredentials.FromJson(login.ToJson()));
    }

    [Fact]
    public void Credentials_stand_in_json_of_others()
    {
        var json = JsonSerializer.Serialize(
            new Dictionary<string, ThreadsCredentials> { ["me"] = ThreadsCredentials.FromJson(Documented) }
        );

        Assert.Equal(
            ThreadsCredentials.FromJson(Documented),
            JsonSerializer.Deserialize<Dictionary<string, ThreadsCredentials>>(json)!["me"]
        );
    }

    [Fact]
    public void Member_nobody_knows_is_skipped() =>
        Assert.Equal(
            Documented,
            ThreadsCredentials.FromJson(Documented.Replace("{", "{\"more\":{\"a\":[1]},", StringComparison.Ordinal)).ToJson()
        );

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"access_token":tsecret1}""")]
    [InlineData("""{"access_token":"secret1""")]
    [InlineData("""{"user_id":"","scopes":[],"short_lived":false,"access_token":"secret1","expiration":"2024-06-23T18:25:43Z"}""")]
    [InlineData("""{"user_id":"1","scopes":[],"short_lived":false,"access_token":"","expiration":"2024-06-23T18:25:43Z"}""")]
    [InlineData("""{"user_id":"1","scopes":[],"access_token":"secret1","expiration":"2024-06-23T18:25:43Z"}""")]
    [InlineData("""{"user_id":"1","scopes":"x","short_lived":false,"access_token":"secret1","expiration":"2024-06-23T18:25:43Z"}""")]
    [InlineData("""{"user_id":"1","scopes":[],"short_lived":false,"access_token":"secret1","expiration":"secret1"}""")]
    [InlineData("""{"user_id":"1","scopes":[],"short_lived":false,"access_token":"secret1","expiration":"2024-06-23T18:25:43Z"} secret1""")]
    public void What_is_not_the_json_of_credentials_is_refused_without_quoting_it(string json)
    {
        var refused = Assert.Throws<JsonException>(() => ThreadsCredentials.FromJson(json));

        Assert.DoesNotContain("secret1", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Expiry_counts_down_to_zero()
    {
        var login = Sample.Login(_clock, TimeSpan.FromHours(1));
        Assert.Equal((false, TimeSpan.FromHours(1)), (login.IsExpired(_clock), login.ExpiresIn(_clock)));

        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((true, TimeSpan.Zero), (login.IsExpired(_clock), login.ExpiresIn(_clock)));

        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((true, TimeSpan.Zero), (login.IsExpired(_clock), login.ExpiresIn(_clock)));
    }

    [Fact]
    public void Long_lived_token_can_be_refreshed_between_a_day_of_age_and_its_end()
    {
        var login = Sample.Login(_clock, Sample.Life);
        Assert.Equal(_clock.GetUtcNow(), login.IssuedAt);
        Assert.False(login.CanRefresh(_clock));

        _clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.False(login.CanRefresh(_clock));

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(login.CanRefresh(_clock));

        _clock.Advance(TimeSpan.FromDays(59));
        Assert.False(login.CanRefresh(_clock));
    }

    [Fact]
    public void Short_lived_token_can_never_be_refreshed()
    {
        var login = Sample.Login(_clock, TimeSpan.FromMinutes(30)) with { IsShortLived = true };

        Assert.False(login.CanRefresh(_clock));
        Assert.Equal(_clock.GetUtcNow() - TimeSpan.FromMinutes(30), login.IssuedAt);
    }

    [Fact]
    public void Text_shows_all_but_the_token()
    {
        var text = Sample.Login(_clock, TimeSpan.FromDays(30)).ToString();

        Assert.Equal(
            "ThreadsCredentials { UserId = 17841405793187218, AccessToken = ***, ExpiresAt = 2026-06-03T12:00:00.0000000+00:00, IsShortLived = False, "
                + "Scopes = threads_basic,threads_delete }",
            text
        );
    }

    [Fact]
    public void Credentials_with_the_same_values_are_equal()
    {
        var (one, other) = (Sample.Login(_clock, TimeSpan.FromDays(30)), Sample.Login(_clock, TimeSpan.FromDays(30)));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other with { Scopes = [ThreadsScope.Basic] });
        Assert.NotEqual(one, other with { AccessToken = "THother" });
    }
}
