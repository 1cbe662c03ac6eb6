using System;
using System.Globalization;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Tells whether a text of the YAML is a value of a type.</summary>
internal static class ValueText
{
    public static bool Fits(TypeRef type, string example) =>
        type.Kind switch
        {
            TypeKind.String or TypeKind.Id => true,
            TypeKind.Url => Uri.TryCreate(example, UriKind.Absolute, out _),
            TypeKind.Bool => example is "true" or "false",
            TypeKind.Int => int.TryParse(example, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number.ToString(CultureInfo.InvariantCulture) == example,
            TypeKind.Long => long.TryParse(example, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number.ToString(CultureInfo.InvariantCulture) == example,
            TypeKind.Double => decimal.TryParse(
                example,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out _
            ),
            _ => false,
        };
}
