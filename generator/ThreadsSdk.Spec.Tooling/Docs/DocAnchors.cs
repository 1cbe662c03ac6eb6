using System.Globalization;
using System.Text;

namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Gives each heading of a file the anchor that GitHub gives it.</summary>
internal sealed class DocAnchors
{
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    /// <summary>The anchor of the next heading.</summary>
    public string Add(string heading)
    {
        StringBuilder anchor = new();
        foreach (var letter in heading.ToLowerInvariant())
        {
            if (letter is ' ' or '-' or '_' || char.IsLetterOrDigit(letter))
            {
                anchor.Append(letter == ' ' ? '-' : letter);
            }
        }

        var text = anchor.ToString();
        if (_taken.TryGetValue(text, out var count))
        {
            _taken[text] = count + 1;
            return string.Create(CultureInfo.InvariantCulture, $"{text}-{count}");
        }

        _taken.Add(text, 1);
        return text;
    }
}
