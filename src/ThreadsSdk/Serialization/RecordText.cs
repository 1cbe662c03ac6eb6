using System.Text;

namespace ThreadsSdk.Serialization;

/// <summary>Writes the members of a record as its ToString shows them; by a call for each they take the least code.</summary>
internal static class RecordText
{
    public static StringBuilder First(this StringBuilder text, string name, object? value) => text.Append(name).Append(" = ").Append(value);

    public static StringBuilder Next(this StringBuilder text, string name, object? value) => text.Append(", ").First(name, value);

    /// <summary>A value that only shows that it is there.</summary>
    public static string Hidden(object? value) => value is null ? "" : "***";
}
