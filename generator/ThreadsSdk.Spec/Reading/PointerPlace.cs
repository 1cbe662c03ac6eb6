using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Where the thing a pointer names stands.</summary>
public sealed record PointerPlace(string Pointer, SpecPlace Place);
