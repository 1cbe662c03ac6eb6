namespace ThreadsSdk.Simulator.Control;

/// <summary>Represents what an author can decide about a reply.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Doc">What it does.</param>
/// <param name="Operation">The operation that does it.</param>
/// <param name="Property">The parameter of that operation, by its name in C#.</param>
/// <param name="Value">The value of that parameter.</param>
internal sealed record ModerationAction(string Name, string Doc, string Operation, string Property, bool Value);
