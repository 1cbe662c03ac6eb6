using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Generator.Tests.Agreement;

/// <summary>Makes JSON of YAML the way editors do.</summary>
internal static partial class Json
{
    public static JToken Of(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => new JObject(map.Children.Select(pair => new JProperty(pair.Key.ToString(), Of(pair.Value)))),
            YamlSequenceNode list => new JArray(list.Children.Select(Of)),
            YamlScalarNode { Style: ScalarStyle.Plain } plain => OfPlain(plain.Value ?? ""),
            YamlScalarNode scalar => new JValue(scalar.Value),
            _ => throw new ArgumentException($"{node.NodeType} has no JSON."),
        };

    private static JValue OfPlain(string text) =>
        text switch
        {
            "true" or "false" => new JValue(text == "true"),
            "" or "~" or "null" => JValue.CreateNull(),
            _ when Whole().IsMatch(text) && long.TryParse(text, CultureInfo.InvariantCulture, out var whole) => new JValue(whole),
            _ when Fraction().IsMatch(text) => new JValue(double.Parse(text, CultureInfo.InvariantCulture)),
            _ => new JValue(text),
        };

    [GeneratedRegex(@"^-?\d+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^-?\d+(\.\d+)?$")]
    private static partial Regex Fraction();
}
