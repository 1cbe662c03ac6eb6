using System.Text;

namespace ThreadsSdk.EntityFrameworkCore.Database;

/// <summary>Text as every database takes it: PostgreSQL has no NUL, and no database half a character.</summary>
internal static class StoredText
{
    /// <summary>Refuses an id that cannot be stored as it is.</summary>
    public static string Key(string value, int maxLength, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        if (value.Length > maxLength)
        {
            throw new ArgumentException($"The id has more than {maxLength} characters.", parameter);
        }

        return IsClean(value) ? value : throw new ArgumentException("The id has characters that are no text.", parameter);
    }

    /// <summary>Replaces what cannot be stored, and cuts what is too long.</summary>
    public static string Clean(string text, int maxLength = int.MaxValue)
    {
        if (text.Length > maxLength)
        {
            text = text[..maxLength];
        }

        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        }

        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
