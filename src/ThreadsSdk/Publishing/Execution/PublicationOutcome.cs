namespace ThreadsSdk.Publishing.Execution;

/// <summary>Specifies the outcome of a publication whose response is unknown.</summary>
internal enum PublicationOutcome
{
    /// <summary>The post is published, and its id is recorded.</summary>
    Published,

    /// <summary>The post is published. Publishing its container again usually returns the id, and creates no second post.</summary>
    IdWanted,

    /// <summary>The container is unchanged.</summary>
    NotPublished,

    /// <summary>Meta has lost the container, and the post is not published.</summary>
    Lost,
}
