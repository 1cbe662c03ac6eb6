using System.Text;

namespace ThreadsSdk.Serialization;

/// <summary>Writes the members of a record as its ToString does. One call for each member takes the least code.</summary>
internal static class RecordText
{
    public static StringBuilder First(this StringBuilder text, string name, object? value) => text.Append(name).Append(" = ").Append(value);

    public static StringBuilder Next(this StringBuilder text, string name, object? value) => text.Append(", ").First(name, value);

    /// <summary>Returns a mask that shows only whether there is a value.</summary>
    public static string Hidden(object? value) => value is null ? "" : "***";
}
