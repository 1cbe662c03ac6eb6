namespace ThreadsSdk.Publishing;

/// <summary>The steps of publishing.</summary>
public enum PublishStage
{
    /// <summary>Somebody else publishes with the same journal, and is waited for.</summary>
    AwaitLease,

    /// <summary>Files are looked at, whether they keep Meta's rules.</summary>
    CheckMedia,

    /// <summary>It is looked whether the same was published a short while ago.</summary>
    FindDuplicate,

    /// <summary>It was, and it is published again. <see cref="PublishProgress.Duplicate"/> tells which.</summary>
    DuplicateFound,

    /// <summary>The quota is read, or waited for.</summary>
    CheckQuota,

    /// <summary>A file is put on the media host.</summary>
    HostMedia,

    /// <summary>A container is made.</summary>
    CreateContainer,

    /// <summary>A container is waited for.</summary>
    AwaitContainer,

    /// <summary>What a container names, such as the post it replies to, cannot be seen everywhere yet, and is waited for.</summary>
    AwaitPropagation,

    /// <summary>A container is published.</summary>
    PublishContainer,

    /// <summary>A response was lost, and Threads is asked what became of the post.</summary>
    FindOutcome,

    /// <summary>Threads takes the text for too long, so the rest of it is split again, more strictly.</summary>
    Resplit,

    /// <summary>Threads can make no card for the link, so the post is made without.</summary>
    DropLinkCard,

    /// <summary>A post is out.</summary>
    Published,

    /// <summary>Files are deleted from the media host.</summary>
    CleanUp,
}
