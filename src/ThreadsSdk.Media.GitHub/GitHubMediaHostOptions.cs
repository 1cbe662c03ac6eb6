using ThreadsSdk.Runtime;

namespace ThreadsSdk.MediaHosting;

/// <summary>Represents the options of a <see cref="GitHubMediaHost"/>. They are read once, by the constructor.</summary>
public sealed class GitHubMediaHostOptions
{
    /// <summary>Gets or sets the user or organization that owns the repository.</summary>
    public string? Owner { get; set; }

    /// <summary>Gets or sets the name of the repository, which must be public.</summary>
    public string? Repository { get; set; }

    /// <summary>Gets or sets the branch, which must exist; null for the repository's default branch.</summary>
    public string? Branch { get; set; }

    /// <summary>Gets or sets the folder in the repository, such as <c>threads/media</c>; null for its root.</summary>
    public string? Folder { get; set; }

    /// <summary>
    /// Gets or sets a token with write access to the repository's contents. Prefer a fine-grained token for this repository alone.
    /// </summary>
    public string? Token { get; set; }

    /// <summary>
    /// Gets or sets the https address of GitHub's API, such as <c>https://github.example.com/api/v3</c> for an enterprise server.
    /// </summary>
    public Uri ApiBaseAddress { get; set; } = new("https://api.github.com");

    /// <summary>
    /// Gets or sets the handler that sends the requests, for instance in a test. The host does not dispose it. It must not follow
    /// redirects.
    /// </summary>
    public HttpMessageHandler? HttpMessageHandler { get; set; }

    /// <summary>Gets or sets the clock of all timeouts and delays.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Throws an <see cref="ArgumentException"/> for the first invalid option.</summary>
    internal void Validate()
    {
        Require(Owner, nameof(Owner), "Give the user or organization the repository belongs to.");
        Require(Repository, nameof(Repository), "Give the name of the repository.");
        Require(Token, nameof(Token), "Give a token that may write to the repository.");
        PlainName.Check(Owner, nameof(Owner));
        PlainName.Check(Repository, nameof(Repository));
        foreach (var segment in Folder?.Split('/') ?? [])
        {
            PlainName.Check(segment, nameof(Folder));
        }

        ThreadsHttp.CheckToken(Token, nameof(Token));
        ThreadsHttp.CheckAddress(ApiBaseAddress, nameof(ApiBaseAddress));
        ArgumentNullException.ThrowIfNull(TimeProvider);
    }

    private static void Require(string? value, string name, string message)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name, message);
        }
    }
}
