namespace ThreadsSdk.Simulator.Control;

/// <summary>Represents a value that the control API takes or returns.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">
/// <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, <c>time</c> or the name of a shape; several are joined by <c>|</c>. <c>[]</c> behind
/// it makes a list of it, <c>{}</c> an object with any names, and <c>?</c> says that it can be null.
/// </param>
/// <param name="Doc">What it says.</param>
/// <param name="IsRequired">Whether a request must have it. A response has all of its values.</param>
internal sealed record ControlField(string Name, string Type, string Doc, bool IsRequired = false);
