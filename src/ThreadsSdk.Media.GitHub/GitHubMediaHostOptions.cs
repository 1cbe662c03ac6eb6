using ThreadsSdk.Runtime;

namespace ThreadsSdk.MediaHosting;

/// <summary>The repository that a <see cref="GitHubMediaHost"/> puts files into. A host reads them once, when it is made.</summary>
public sealed class GitHubMediaHostOptions
{
    /// <summary>The user or organization the repository belongs to.</summary>
    public string? Owner { get; set; }

    /// <summary>The name of the repository, which must be public.</summary>
    public string? Repository { get; set; }

    /// <summary>The branch, which must be there; null for the default branch of the repository.</summary>
    public string? Branch { get; set; }

    /// <summary>The folder in the repository, such as <c>threads/media</c>; null for its root.</summary>
    public string? Folder { get; set; }

    /// <summary>A token that may write to the contents of the repository. A fine-grained token for this repository alone is best.</summary>
    public string? Token { get; set; }

    /// <summary>Where GitHub's API is: an https address; <c>https://github.example.com/api/v3</c> for a server of one's own.</summary>
    public Uri ApiBaseAddress { get; set; } = new("https://api.github.com");

    /// <summary>Sends the requests, for instance in a test; the host does not dispose it. It must not follow redirects.</summary>
    public HttpMessageHandler? HttpMessageHandler { get; set; }

    /// <summary>The clock of all timeouts and delays.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Throws an <see cref="ArgumentException"/> for the first thing that is wrong.</summary>
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
