namespace ThreadsSdk.TextCutting;

/// <summary>Specifies how far a link extends when its end is ambiguous.</summary>
internal enum LinkReading : byte
{
    /// <summary>Up to letters that most addresses do not contain, and to the beginning of another link.</summary>
    Short,

    /// <summary>Up to a space, a quote or a bracket, because people also paste unescaped addresses.</summary>
    Long,
}
