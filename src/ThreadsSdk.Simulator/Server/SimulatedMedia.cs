namespace ThreadsSdk.Simulator;

/// <summary>Represents an image or a video of a <see cref="SimulatedPost"/>.</summary>
/// <param name="MediaType">The kind of file: an image or a video.</param>
/// <param name="Url">The address it was published with.</param>
/// <param name="AltText">Its alternative text; null when it has none.</param>
public sealed record SimulatedMedia(MediaType MediaType, string Url, string? AltText);
