using System.Reflection;
using ThreadsSdk.Testing;
using ThreadsSdk.Testing.Mappings;
using Xunit;

namespace ThreadsSdk.Tests.Wire.Support;

/// <summary>The credentials of the tests, and where they may not be.</summary>
internal static class Secret
{
    public const string Token = ThreadsFixtures.AccessToken;
    public const string AppSecret = "TEST-APP-SECRET";
    public const string ShortToken = "TEST-SHORT-TOKEN";
    public const string LongToken = "TEST-LONG-TOKEN";
    public const string ExpiredToken = "TEST-EXPIRED-TOKEN";
    public const string AppToken = "TH|990602627938098|TEST-APP-TOKEN";

    private static readonly string[] All =
    [
        Token,
        AppSecret,
        ShortToken,
        LongToken,
        ExpiredToken,
        AppToken,
        "TEST-APP-TOKEN",
        "TEST-CODE",
        "TEST-INPUT-TOKEN",
        "TEST-BROKEN-TOKEN",
    ];

    public static string Mask(string text) =>
        All.Aggregate(text, (masked, secret) => masked.Replace(secret, "***", StringComparison.Ordinal));

    public static void IsNotIn(string? text) =>
        Assert.All(All, secret => Assert.DoesNotContain(secret, text ?? "", StringComparison.Ordinal));

    /// <summary>Neither in what a log would show nor in any property.</summary>
    public static void IsNotIn(Exception exception)
    {
        IsNotIn(exception.ToString());
        IsNotIn(string.Join('\n', exception.Data.Values.Cast<object?>()));
        foreach (PropertyInfo property in exception.GetType().GetProperties().Where(one => one.Name != nameof(Exception.TargetSite)))
        {
            IsNotIn(property.GetValue(exception)?.ToString());
        }
    }

    /// <summary>The token stands in its header and nowhere else; calls without auth have no header.</summary>
    public static void IsOnlyInItsHeader(SentRequest request, bool hasAuthorization)
    {
        Assert.Equal(hasAuthorization ? $"Bearer {Token}" : null, request.Headers.GetValueOrDefault("Authorization"));
        IEnumerable<string> rest = request.Headers.Where(header => header.Key != "Authorization").Select(header => header.Value);
        Assert.DoesNotContain(Token, string.Join('\n', [SentCall.From(request).ToString(), .. rest]), StringComparison.Ordinal);
        if (hasAuthorization)
        {
            Assert.DoesNotContain(request.Query.Concat(request.Form), pair => pair.Key == "access_token");
        }
    }
}
