namespace ThreadsSdk.AspNetCore;

/// <summary>Represents a failed login, for the page that tells the user.</summary>
/// <param name="Reason">Why it failed.</param>
/// <param name="Message">What happened, for developers. It holds no secret; show it in development only.</param>
/// <param name="ReturnUrl">The address the user wanted to reach; null if it is not known.</param>
public sealed record ThreadsLoginFailure(ThreadsLoginFailureReason Reason, string Message, string? ReturnUrl);
