using System.Text.RegularExpressions;
using ThreadsSdk.Generator.Tests.Running;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Reading;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Generator.Tests.Agreement;

/// <summary>The schema, the reader and the README know the same keys in every kind of map.</summary>
public sealed partial class KeyAgreementTests
{
    private readonly List<SpecDocument> _sample = [.. Repository.Sample.Select(file => new SpecDocument(file.Text))];

    public static TheoryData<string> Kinds => [.. SpecSchema.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Sample_uses_every_key_of_the_schema(string kind)
    {
        var used = _sample
            .SelectMany(document => SpecSchema.Maps(document.Root))
            .Where(map => map.Kind == kind)
            .SelectMany(map => map.Keys);

        Assert.Equal(SpecSchema.Kinds[kind].Properties.Keys.Order(), used.Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Reader_knows_the_keys_of_the_schema_and_no_others(string kind)
    {
        var document = _sample.First(document => SpecSchema.Maps(document.Root).Any(map => map.Kind == kind));
        var map = SpecSchema.Maps(document.Root).First(map => map.Kind == kind);
        var words = ReaderWords().Except(map.Keys).ToList();
        foreach (var word in words)
        {
            map.Node.Add(word, "x");
        }

        // Of many that are like none, the others are named beside the first.
        var unknown = document
            .Read()
            .Diagnostics.Where(fault => fault.Rule == SpecRules.UnknownKey)
            .SelectMany(fault => Quoted().Matches(fault.Arguments[2]).Select(match => match.Groups[1].Value).Prepend(fault.Arguments[0]))
            .Intersect(words);

        Assert.Equal(words.Except(SpecSchema.Kinds[kind].Properties.Keys).Order(), unknown.Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Misspelt_key_is_an_error_at_its_place(string kind)
    {
        foreach (var (path, text) in Repository.Sample)
        {
            foreach (
                var key in SpecSchema
                    .Maps(new SpecDocument(text).Root)
                    .Where(map => map.Kind == kind)
                    .SelectMany(map => map.Node.Children.Keys)
                    .Cast<YamlScalarNode>()
            )
            {
                var misspelt = text.Insert((int)key.Start.Index, "x");

                var faults = SpecReader.Read(path, misspelt).Diagnostics;

                var expected = $"{path}({key.Start.Line},{key.Start.Column}): error TSDK0002: 'x{key.Value}' is not a key of ";
                Assert.Contains(faults, fault => fault.ToString().StartsWith(expected, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void README_names_every_key_of_the_schema()
    {
        var readme = Repository.ReadText("spec/README.md");

        var keys = SpecSchema.Kinds.Values.SelectMany(kind => kind.Properties.Keys).Distinct();

        Assert.DoesNotContain(keys, key => !Regex.IsMatch(readme, $@"\b{key}\b"));
    }

    /// <summary>Every word in the sources of the reader: whatever keys it knows are among them.</summary>
    private static IEnumerable<string> ReaderWords() =>
        Repository
            .Read("generator/ThreadsSdk.Spec/Reading", "*.cs")
            .SelectMany(file => Word().Matches(file.Text))
            .Select(match => match.Groups[1].Value)
            .Concat(SpecSchema.Kinds.Values.SelectMany(kind => kind.Properties.Keys))
            .Distinct();

    [GeneratedRegex("(?:nor (?:are|is)|,) '([a-z_]+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("\"([a-z_]+)\"")]
    private static partial Regex Word();
}
