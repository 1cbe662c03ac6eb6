namespace ThreadsSdk.Spec.Rules;

/// <summary>Lists how the length of a text is counted.</summary>
public enum TextCounting
{
    /// <summary>Unicode code points.</summary>
    Characters,

    /// <summary>Code points, but an emoji counts as the number of its UTF-8 bytes.</summary>
    EmojiBytes,
}
