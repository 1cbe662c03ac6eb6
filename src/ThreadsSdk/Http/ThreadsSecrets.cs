using System.ComponentModel;
using ThreadsSdk.Redaction;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Runtime;

/// <summary>Finds secrets in what Meta answers. What the <c>threads</c> command shows with; nothing to use in an app.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ThreadsSecrets
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mask = Redactor.Mask;

    /// <summary>Whether the value of a parameter or a JSON property is a secret.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsSecret(string name) => WireNames.SecretParameters.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Masks tokens and secrets in a text: in the addresses and the JSON it holds, and what looks like a token.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text without them.</returns>
    public static string Redact(string text) => Redactor.RedactProse(text);
}
