using System.Text.Json;

namespace ThreadsSdk;

/// <summary>Represents an item of a list that could not be read. The other items of its page are not affected.</summary>
/// <param name="Json">The item as Meta sent it.</param>
/// <param name="Reason">The reason it could not be read. It contains no value of the item.</param>
public sealed record UnreadItem(JsonElement Json, string Reason);
