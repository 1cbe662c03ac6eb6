namespace ThreadsSdk.Spec.Diagnostics;

/// <summary>A stretch of a file; lines and columns are counted from zero.</summary>
public sealed record SpecPlace(string Path, int Start, int Length, int Line, int Column, int EndLine, int EndColumn);
