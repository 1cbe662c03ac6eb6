namespace ThreadsSdk.Storage;

/// <summary>Specifies the steps of saving a file.</summary>
internal enum FileSaveStep
{
    /// <summary>The lock is held.</summary>
    Locked,

    /// <summary>The temporary file is created, and empty.</summary>
    Created,

    /// <summary>The temporary file is written.</summary>
    Written,

    /// <summary>The temporary file is flushed to disk.</summary>
    Flushed,

    /// <summary>The temporary file is renamed to its final name.</summary>
    Replaced,
}
