namespace ThreadsSdk.Serialization;

/// <summary>Specifies how to treat a list item that does not fit its model.</summary>
internal enum OddItems
{
    /// <summary>The whole list cannot be read.</summary>
    Refuse,

    /// <summary>The item keeps what does not fit among its additional properties.</summary>
    Keep,

    /// <summary>The item is left out and reported.</summary>
    Report,
}
