namespace ThreadsSdk.Serialization;

/// <summary>What is done with an item of a list that does not fit its model.</summary>
internal enum OddItems
{
    /// <summary>The whole list cannot be read.</summary>
    Refuse,

    /// <summary>It keeps what does not fit among its additional properties.</summary>
    Keep,

    /// <summary>It is left out and reported.</summary>
    Report,
}
