using System.ComponentModel;
using ThreadsSdk.Redaction;

namespace ThreadsSdk.Runtime;

/// <summary>Finds secrets in Meta's responses. Used by the <c>threads</c> command; apps need not use it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ThreadsSecrets
{
    /// <summary>The text that replaces a secret.</summary>
    public const string Mask = Redactor.Mask;

    /// <summary>Determines whether the value of a parameter or JSON property is a secret.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <returns>True if the value is a secret.</returns>
    public static bool IsSecret(string name) => SecretNames.All.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Masks tokens and secrets in a text, including those in addresses and JSON, and anything that looks like a token.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text with secrets masked.</returns>
    public static string Redact(string text) => Redactor.RedactProse(text);
}
