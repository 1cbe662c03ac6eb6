using Spectre.Console;

namespace ThreadsSdk.Cli.Output;

/// <summary>Names and values for people.</summary>
internal static class Tables
{
    public static Style Quiet { get; } = new(decoration: Decoration.Dim);

    /// <summary>Names and values below each other; what has no value is left out.</summary>
    public static Card Card(IEnumerable<(string Name, string? Value)> rows) => new(rows);
}
