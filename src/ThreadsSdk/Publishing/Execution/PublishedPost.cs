namespace ThreadsSdk;

/// <summary>A post that is out.</summary>
/// <param name="Id">Its id.</param>
public sealed record PublishedPost(string Id)
{
    /// <summary>Its address; null unless <see cref="PublishOptions.IncludePermalinks"/> asked for it.</summary>
    public string? Permalink { get; init; }

    /// <summary>Whether it was shared to the Instagram story; null when it was not to be.</summary>
    public CrossReshareStatus? CrossreshareToIgStatus { get; init; }

    /// <summary>The link for which Threads could make no card, so that the post has none; null when there is none.</summary>
    public string? RefusedLink { get; init; }
}
