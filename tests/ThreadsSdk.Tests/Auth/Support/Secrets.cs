namespace ThreadsSdk.Tests.Auth.Support;

/// <summary>What may stand nowhere.</summary>
internal static class Secrets
{
    public const string AppSecret = "canary-app-secret-0123456789abcdef";
    public const string Code = "canary-code-AQBx-hBsH3";
    public const string State = "canary-state-5f1c";
    public const string ShortToken = "canary-short-token-THQVJ";
    public const string LongToken = "canary-long-token-THAA";
    public const string NewToken = "canary-new-token-THBB";
    public const string AppToken = "TH|990602627938098|canary-app-token";

    public static readonly string[] All = [AppSecret, Code, State, ShortToken, LongToken, NewToken, AppToken, "canary-app-token", "canary"];
}
