using System.ComponentModel;
using System.Text;

namespace ThreadsSdk.Runtime;

/// <summary>Writes the members of a record as its ToString does. One call for each member takes the least code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordText
{
    /// <summary>Writes the first member.</summary>
    public static StringBuilder First(this StringBuilder text, string name, object? value) => text.Append(name).Append(" = ").Append(value);

    /// <summary>Writes a further member.</summary>
    public static StringBuilder Next(this StringBuilder text, string name, object? value) => text.Append(", ").First(name, value);

    /// <summary>Returns a mask that shows only whether there is a value.</summary>
    public static string Hidden(object? value) => value is null ? "" : "***";
}
