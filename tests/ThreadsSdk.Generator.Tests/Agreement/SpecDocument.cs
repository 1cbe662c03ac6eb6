using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Linking;
using ThreadsSdk.Spec.Reading;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Generator.Tests.Agreement;

/// <summary>A YAML document that is shown to the reader as text, and to the schema as a tree.</summary>
internal sealed class SpecDocument
{
    /// <summary>What the linker finds in one file without looking at others.</summary>
    private static readonly SpecRule[] RulesOfOneFile = [SpecRules.BadPathTemplate, SpecRules.InvalidName, SpecRules.MisplacedType];

    private readonly YamlStream _stream = [];

    public SpecDocument(string text) => _stream.Load(new StringReader(text));

    public YamlNode Root => _stream.Documents[0].RootNode;

    public bool IsAcceptedBySchema => !SpecSchema.Faults(Root).Any();

    public bool IsAcceptedByReader
    {
        get
        {
            var file = Read();
            return file.Diagnostics.Count == 0 && !SpecLinker.Link([file.Content]).Faults.Any(fault => RulesOfOneFile.Contains(fault.Rule));
        }
    }

    /// <summary>Reads the document as it stands now.</summary>
    public SpecFile Read()
    {
        using var text = new StringWriter();
        _stream.Save(text, assignAnchors: false);
        return SpecReader.Read("document.yaml", text.ToString());
    }

    /// <summary>Who accepts the document while it is changed; it is changed back afterwards.</summary>
    public string Try(YamlMappingNode map, string key, YamlNode? value)
    {
        var had = map.Children.TryGetValue(key, out var old);
        map.Children.Remove(key);
        if (value is not null)
        {
            map.Children.Add(key, value);
        }

        var verdict = (IsAcceptedByReader, IsAcceptedBySchema) switch
        {
            (false, false) => "refused",
            (true, true) => "accepted",
            (true, false) => "accepted by the reader alone",
            _ => "accepted by the schema alone",
        };
        map.Children.Remove(key);
        if (had)
        {
            map.Children.Add(key, old!);
        }

        return verdict;
    }
}
