namespace ThreadsSdk.Publishing;

/// <summary>Specifies the steps of publishing.</summary>
public enum PublishStage
{
    /// <summary>Waiting for another caller that publishes with the same journal.</summary>
    AwaitLease,

    /// <summary>Checking files against Meta's rules.</summary>
    CheckMedia,

    /// <summary>Checking whether the same content was published recently.</summary>
    FindDuplicate,

    /// <summary>
    /// The same content was published recently and is published again. <see cref="PublishProgress.Duplicate"/> is the earlier post.
    /// </summary>
    DuplicateFound,

    /// <summary>Reading the quota, or waiting for it.</summary>
    CheckQuota,

    /// <summary>Putting a file on the media host.</summary>
    HostMedia,

    /// <summary>Creating a container.</summary>
    CreateContainer,

    /// <summary>Waiting for a container.</summary>
    AwaitContainer,

    /// <summary>Waiting until an object that a container names, such as the post it replies to, is visible everywhere.</summary>
    AwaitPropagation,

    /// <summary>Publishing a container.</summary>
    PublishContainer,

    /// <summary>Asking Threads what became of a post whose response was lost.</summary>
    FindOutcome,

    /// <summary>Splitting the rest of a text again, more strictly, because Threads counts it as too long.</summary>
    Resplit,

    /// <summary>Creating the post again without a card, because Threads cannot create one for its link.</summary>
    DropLinkCard,

    /// <summary>A post is published.</summary>
    Published,

    /// <summary>Deleting files from the media host.</summary>
    CleanUp,
}
