namespace ThreadsSdk.TextCutting;

/// <summary>How far a link goes where nobody can be sure.</summary>
internal enum LinkReading : byte
{
    /// <summary>Up to letters that are no part of most addresses, and to where another link begins.</summary>
    Short,

    /// <summary>Up to a space, a quote or a bracket, for people also paste addresses as they read them.</summary>
    Long,
}
