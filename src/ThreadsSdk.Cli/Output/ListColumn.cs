using Spectre.Console;

namespace ThreadsSdk.Cli.Output;

/// <summary>A column of a list.</summary>
/// <param name="Title">What stands above it, or before its value where there is no room for columns.</param>
internal sealed record ListColumn(string Title)
{
    public Style Style { get; init; } = Style.Plain;

    /// <summary>Gets a value indicating whether its values are numbers, to be compared from the right.</summary>
    public bool IsRight { get; init; }

    /// <summary>Gets a value indicating whether its values may be cut to fit the line. All others are shown whole or not at all.</summary>
    public bool IsText { get; init; }

    /// <summary>Gets a value indicating whether a text goes on in the next line of its column instead of being cut.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>Gets a value indicating whether its values need no title where there is no room for columns.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Gets a value indicating whether another column says the same, so that this one gives way first.</summary>
    public bool IsOrnament { get; init; }

    public static ListColumn Quiet(string title) => new(title) { Style = Tables.Quiet };

    public static ListColumn Number(string title) => new(title) { IsRight = true };

    public static ListColumn Text(string title) => new(title) { IsText = true };
}
