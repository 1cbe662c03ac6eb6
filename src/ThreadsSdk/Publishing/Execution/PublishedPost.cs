namespace ThreadsSdk;

/// <summary>Represents a published post.</summary>
/// <param name="Id">The id of the post.</param>
public sealed record PublishedPost(string Id)
{
    /// <summary>Gets the address of the post; null unless <see cref="PublishOptions.IncludePermalinks"/> requested it.</summary>
    public string? Permalink { get; init; }

    /// <summary>Gets a value that says whether it was shared to the Instagram story; null if this was not requested.</summary>
    public CrossReshareStatus? CrossreshareToIgStatus { get; init; }

    /// <summary>Gets the link for which Threads could not create a card, so that the post has none; null if there is none.</summary>
    public string? RefusedLink { get; init; }
}
