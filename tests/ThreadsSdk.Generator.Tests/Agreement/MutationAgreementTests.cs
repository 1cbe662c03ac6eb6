using ThreadsSdk.Generator.Tests.Running;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Generator.Tests.Agreement;

/// <summary>The schema and the reader accept the spec, and both refuse it when it is damaged.</summary>
public sealed class MutationAgreementTests
{
    private static readonly List<SpecDocument> Documents =
    [
        .. Repository.Spec.Concat(Repository.Sample).Select(file => new SpecDocument(file.Text)),
    ];

    public static TheoryData<string> Files => [.. Repository.Spec.Concat(Repository.Sample).Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_is_accepted(string path)
    {
        var document = new SpecDocument(Repository.Spec.Concat(Repository.Sample).Single(file => file.Path == path).Text);

        Assert.Empty(document.Read().Diagnostics);
        Assert.Empty(SpecSchema.Faults(document.Root));
    }

    [Fact]
    public void Unknown_key_is_refused_in_every_kind_of_map()
    {
        var verdicts = Each(_ => ["zzz"], (_, _) => new YamlScalarNode("zzz"));

        Assert.DoesNotContain(verdicts, verdict => verdict.Value != "refused");
    }

    [Fact]
    public void Required_key_is_missed_in_every_kind_of_map()
    {
        var verdicts = Each(map => map.Schema.RequiredProperties, (_, _) => null);

        Assert.DoesNotContain(verdicts, verdict => verdict.Value != "refused");
    }

    [Fact]
    public void Optional_key_is_not_missed_in_any_kind_of_map()
    {
        var verdicts = Each(map => map.Keys.Except(map.Schema.RequiredProperties), (_, _) => null);

        Assert.DoesNotContain(verdicts, verdict => verdict.Value is "accepted by the reader alone" or "accepted by the schema alone");
    }

    [Fact]
    public void Map_in_place_of_a_text_or_number_is_refused()
    {
        var verdicts = Each(Scalars, (_, _) => new YamlMappingNode("zzz", "zzz"));

        Assert.DoesNotContain(verdicts, verdict => verdict.Value != "refused");
    }

    [Fact]
    public void List_in_place_of_a_text_or_number_is_refused()
    {
        var verdicts = Each(Scalars, (_, value) => new YamlSequenceNode(value));

        Assert.DoesNotContain(verdicts, verdict => verdict.Value != "refused");
    }

    [Fact]
    public void Text_in_place_of_a_map_or_list_is_refused()
    {
        var verdicts = Each(map => map.Keys.Except(Scalars(map)), (_, _) => new YamlScalarNode("zzz"));

        Assert.DoesNotContain(verdicts, verdict => verdict.Value != "refused");
    }

    [Fact]
    public void Nothing_in_place_of_the_entries_of_a_map_or_list_is_judged_alike()
    {
        var verdicts = Each(
            map => map.Keys.Except(Scalars(map)),
            (_, value) => value is YamlMappingNode ? new YamlMappingNode() : new YamlSequenceNode()
        );

        Assert.DoesNotContain(verdicts, verdict => verdict.Value is "accepted by the reader alone" or "accepted by the schema alone");
    }

    [Fact]
    public void Quotes_around_a_number_or_flag_are_judged_alike()
    {
        var verdicts = Each(
            map =>
                Scalars(map)
                    .Where(key =>
                        Json.Of(map.Node[key]).Type is not (Newtonsoft.Json.Linq.JTokenType.String or Newtonsoft.Json.Linq.JTokenType.Null)
                    ),
            (_, value) => new YamlScalarNode(value.ToString()) { Style = ScalarStyle.DoubleQuoted }
        );

        Assert.DoesNotContain(verdicts, verdict => verdict.Value is "accepted by the reader alone" or "accepted by the schema alone");
    }

    private static IEnumerable<string> Scalars(SchemaMap map) => map.Keys.Where(key => map.Node[key] is YamlScalarNode);

    /// <summary>Who accepts the spec when a key is changed: one case for each key of each kind of map.</summary>
    private static Dictionary<string, string> Each(Func<SchemaMap, IEnumerable<string>> keys, Func<SchemaMap, YamlNode, YamlNode?> change)
    {
        var verdicts = new Dictionary<string, string>();
        foreach (var document in Documents)
        {
            foreach (var map in SpecSchema.Maps(document.Root).ToList())
            {
                foreach (var key in keys(map).Where(key => !verdicts.ContainsKey($"{map.Kind}.{key}")).ToList())
                {
                    var old = map.Node.Children.TryGetValue(key, out var value) ? value : new YamlScalarNode("");
                    verdicts.Add($"{map.Kind}.{key}", document.Try(map.Node, key, change(map, old)));
                }
            }
        }

        return verdicts;
    }
}
