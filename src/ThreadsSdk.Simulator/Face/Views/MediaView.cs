using System.ComponentModel;

namespace ThreadsSdk.Simulator.Face.Views;

/// <summary>Represents a picture, a video or a sound as pages show it.</summary>
/// <param name="Element">The element that shows it: <c>img</c>, <c>video</c> or <c>audio</c>.</param>
/// <param name="Address">Its address on the simulator.</param>
/// <param name="Alt">What it shows, in words.</param>
/// <param name="Source">The address it was published from; null for what the simulator began with.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record MediaView(string Element, string Address, string? Alt, string? Source);
