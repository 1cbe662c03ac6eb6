namespace ThreadsSdk.Spec.Diagnostics;

/// <summary>Represents a stretch of a file. Lines and columns are counted from zero.</summary>
public sealed record SpecPlace
{
    public required string Path { get; init; }

    /// <summary>Gets the position of the first character in the file.</summary>
    public required int Start { get; init; }

    public required int Length { get; init; }

    public required int Line { get; init; }

    public required int Column { get; init; }

    public required int EndLine { get; init; }

    public required int EndColumn { get; init; }
}
