using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThreadsSdk.Spec.Tooling.Scaffolding.Fixtures;

/// <summary>Writes the texts of fixtures and wire cases.</summary>
internal static class FixtureText
{
    private const int LongestLine = 140;

    public static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Writes a call on one line, or an argument a line where it is too long.</summary>
    public static string Call(int columns, string method, IReadOnlyList<string> arguments)
    {
        var space = new string(' ', columns);
        var line = $"{space}{method}({string.Join(", ", arguments)}),";
        if (line.Length <= LongestLine)
        {
            return line + "\n";
        }

        StringBuilder text = new($"{space}{method}(\n");
        for (var number = 0; number < arguments.Count; number++)
        {
            text.Append($"{space}    {arguments[number]}{(number < arguments.Count - 1 ? "," : "")}\n");
        }

        return text.Append($"{space}),\n").ToString();
    }

    /// <summary>A number made of a name: the same in every run, and another for another name.</summary>
    public static string Number(string name, int digits)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in name)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return (hash % 1_000_000_000_000_000UL).ToString("D15", System.Globalization.CultureInfo.InvariantCulture)[..digits];
    }
}
