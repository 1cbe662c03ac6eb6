using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Reading;

/// <summary>The place of the thing that a pointer names.</summary>
public sealed record PointerPlace(string Pointer, SpecPlace Place);
