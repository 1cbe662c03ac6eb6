namespace ThreadsSdk.Auth;

/// <summary>Credentials as a store holds them.</summary>
/// <param name="Credentials">The credentials.</param>
/// <param name="Version">Another one whenever something else is stored; says nothing else.</param>
public sealed record StoredThreadsCredentials(ThreadsCredentials Credentials, string Version);
