namespace ThreadsSdk.Publishing.Execution;

/// <summary>What became of a publication whose response is not known.</summary>
internal enum PublicationOutcome
{
    /// <summary>The post is out, and its id is written down.</summary>
    Published,

    /// <summary>The post is out; publishing its container again mostly tells the id, and makes no second post.</summary>
    IdWanted,

    /// <summary>The container is as it was.</summary>
    NotPublished,

    /// <summary>Meta has lost the container, and the post is not out.</summary>
    Lost,
}
