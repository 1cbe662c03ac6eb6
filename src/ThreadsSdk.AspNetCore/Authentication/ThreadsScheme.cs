namespace ThreadsSdk.AspNetCore.Authentication;

/// <summary>Names a scheme that logs in with Threads, so that others find its app.</summary>
internal sealed record ThreadsScheme(string Name);
