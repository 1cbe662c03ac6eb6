namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Reads the words that pages have for types, and holds them against types of the spec.</summary>
internal static class TypeText
{
    /// <summary>The meaning of a word; null when it is none of the usual ones.</summary>
    public static TypeWords? Read(string type)
    {
        var word = type.Trim().ToLowerInvariant();
        return word switch
        {
            _ when word.Contains("list", StringComparison.Ordinal) || word.EndsWith("[]", StringComparison.Ordinal) => TypeWords.Structure,
            "array" or "object" or "json" or "json object" => TypeWords.Structure,
            "boolean" or "bool" => TypeWords.Bool,
            "int" or "integer" or "int32" or "int64" or "long" or "float" or "double" or "number" or "numeric" => TypeWords.Number,
            "unixtime" or "unix timestamp" or "timestamp" or "unix time" or "datetime" => TypeWords.Time,
            "string" or "numeric string" or "url" or "uri" or "enum" or "text" => TypeWords.Text,
            _ => null,
        };
    }

    /// <summary>
    /// Finds out whether both can be of one value. Ids are numbers on some pages and texts on others; lists travel as texts; times are
    /// numbers and texts.
    /// </summary>
    public static bool Fits(TypeWords word, TypeRef type) =>
        word switch
        {
            TypeWords.Bool => type.Kind == TypeKind.Bool,
            TypeWords.Number => type.Kind is TypeKind.Id or TypeKind.Seconds || type.IsNumber || type.IsTime || type.IsList,
            TypeWords.Text => type.Kind != TypeKind.Bool && !type.IsNumber,
            TypeWords.Time => type.IsTime || type.IsNumber || type.IsText,
            _ => type.Kind != TypeKind.Bool && !type.IsNumber && !type.IsTime,
        };

    /// <summary>Finds out whether two pages say the same with different words.</summary>
    public static bool Fit(TypeWords one, TypeWords other) => one == other || (one, other) is (not TypeWords.Bool, not TypeWords.Bool);
}
