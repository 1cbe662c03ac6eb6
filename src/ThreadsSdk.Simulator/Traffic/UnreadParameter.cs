namespace ThreadsSdk.Simulator;

/// <summary>Represents a parameter of a call that nobody read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meant">The parameter of the operation that has nearly that name; null when none does.</param>
public sealed record UnreadParameter(string Name, string? Meant);
