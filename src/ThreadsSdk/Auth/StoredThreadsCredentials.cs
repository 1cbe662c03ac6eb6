namespace ThreadsSdk.Auth;

/// <summary>Represents credentials as returned by a store.</summary>
/// <param name="Credentials">The credentials.</param>
/// <param name="Version">An opaque version, which changes whenever other credentials are stored.</param>
public sealed record StoredThreadsCredentials(ThreadsCredentials Credentials, string Version);
