namespace ThreadsSdk.Spec.Diagnostics;

/// <summary>A fault found without positions at hand: it names the place by its pointer.</summary>
/// <param name="Pointer">The keys that lead to it, as in <c>/models/Media/properties/id</c>.</param>
/// <param name="Occurrence">Which of several places with that pointer, where a thing is declared more than once.</param>
/// <param name="Other">Which of them is named as well, in the last argument.</param>
public sealed record SpecFault(SpecRule Rule, EquatableArray<string> Arguments, string Pointer, int Occurrence = 0, int? Other = null);
