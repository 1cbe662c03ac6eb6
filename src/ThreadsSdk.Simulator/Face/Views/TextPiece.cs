using System.ComponentModel;

namespace ThreadsSdk.Simulator.Face.Views;

/// <summary>Represents a piece of a text that looks alike.</summary>
/// <param name="Text">The piece.</param>
/// <param name="IsSpoiler">Whether it is covered until somebody looks.</param>
/// <param name="Styles">Its styles: bold, italic, highlight, underline, strikethrough.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record TextPiece(string Text, bool IsSpoiler, IReadOnlyList<string> Styles);
