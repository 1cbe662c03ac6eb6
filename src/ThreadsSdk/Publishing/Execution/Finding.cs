namespace ThreadsSdk.Publishing.Execution;

/// <summary>Specifies the result of searching for a post.</summary>
internal enum Finding
{
    /// <summary>The post is published, and its id is recorded.</summary>
    Found,

    /// <summary>The post is not published.</summary>
    Absent,

    /// <summary>It is not known whether the post is published, or which of several it is.</summary>
    Unknown,
}
