namespace ThreadsSdk.Storage;

/// <summary>How far the save of a file is.</summary>
internal enum FileSaveStep
{
    /// <summary>Nobody else saves.</summary>
    Locked,

    /// <summary>The temporary file is there, and empty.</summary>
    Created,

    /// <summary>It was written.</summary>
    Written,

    /// <summary>It is on the disk.</summary>
    Flushed,

    /// <summary>It has the name it is read by.</summary>
    Replaced,
}
