using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace ThreadsSdk.Spec;

/// <summary>Derives C# names from wire names.</summary>
public static class CSharpName
{
    private static readonly Regex Signs = new(@"[^\p{L}\p{Nd}]+", RegexOptions.CultureInvariant);

    /// <summary><c>media_product_type</c> and <c>MEDIA_PRODUCT_TYPE</c> become <c>MediaProductType</c>.</summary>
    public static string Pascal(string wireName)
    {
        var result = new StringBuilder(wireName.Length);
        foreach (var word in Signs.Split(wireName).Where(word => word.Length > 0))
        {
            var isShouted = word.ToUpperInvariant() == word;
            result.Append(char.ToUpperInvariant(word[0])).Append(isShouted ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
        }

        return result.ToString();
    }

    /// <summary><c>media_id</c> becomes <c>mediaId</c>.</summary>
    public static string Camel(string wireName)
    {
        var pascal = Pascal(wireName);
        return pascal.Length == 0 ? pascal : char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    /// <summary>Whether it can be the name of a type or member.</summary>
    public static bool IsValid(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) && char.IsUpper(name[0])))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
