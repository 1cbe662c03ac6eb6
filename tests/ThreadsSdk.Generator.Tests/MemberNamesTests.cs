using System.Text;
using Microsoft.CodeAnalysis;
using ThreadsSdk.Generator.Tests.Running;
using Xunit;

namespace ThreadsSdk.Generator.Tests;

/// <summary>
/// Whatever a member is named, after any type that the sources of the library know and any member that generated types have: either it
/// is refused, or what is generated compiles.
/// </summary>
public sealed class MemberNamesTests
{
    private const string Path = "names.yaml";

    private static readonly string[] Members =
    [
        "All",
        "Class",
        "Clone",
        "Count",
        "Data",
        "Deconstruct",
        "Default",
        "Dispose",
        "Empty",
        "Equals",
        "Error",
        "Finalize",
        "Find",
        "Get",
        "GetHashCode",
        "GetType",
        "IsKnown",
        "Items",
        "Known",
        "Kind",
        "List",
        "Mask",
        "MemberwiseClone",
        "Metrics",
        "Name",
        "Names",
        "Nested",
        "Next",
        "None",
        "Of",
        "Page",
        "Read",
        "ReferenceEquals",
        "Request",
        "Response",
        "Scopes",
        "Send",
        "String",
        "Text",
        "Texts",
        "This",
        "ToString",
        "Transport",
        "Unknown",
        "Value",
        "Write",
    ];

    private static readonly SourceNames Sources = Handwritten.Names(GeneratorRun.Of(Repository.Spec).Files);

    [Theory]
    [InlineData("models:\n  Things:\n    doc: D.\n    usage: both\n    properties:", "w_{1}: {{ name: {0}, type: list<string>, doc: D. }}")]
    [InlineData("enums:\n  Things:\n    doc: D.\n    values:", "w_{1}: {{ name: {0}, advice: A., doc: D. }}")]
    [InlineData(
        "endpoints:\n  Things:\n    doc: D.\n    operations:",
        "{0}: {{ http: GET /{1}, doc: D., returns: page<Note>, parameters: {{ q: {{ in: query, type: string, doc: D. }} }} }}"
    )]
    [InlineData(
        "endpoints:\n  Things:\n    doc: D.\n    operations:\n      Go:\n        http: POST /z\n        doc: D.\n        options_json: true\n        returns: Note\n        parameters:",
        "    w_{1}: {{ name: {0}, in: form, type: csv<string>, doc: D. }}"
    )]
    [InlineData("endpoints:", "{0}: {{ doc: D., operations: {{ Go: {{ http: GET /{1}, doc: D., returns: Note }} }} }}")]
    [InlineData("errors:", "w_{1}: {{ name: {0}, code: {1}, kind: server, retry: never, message: M., doc: D., advice: A. }}")]
    [InlineData("limits:", "w_{1}: {{ name: {0}, value: 5, unit: seconds, doc: D. }}")]
    [InlineData("quotas:", "w_{1}: {{ name: {0}, total: 5, seconds: 60, doc: D. }}")]
    [InlineData("urls:", "{0}: {{ host: site, path: /x, doc: D., parameters: {{ q: {{ type: string, max_length: 5, doc: D. }} }} }}")]
    [InlineData(
        "urls:\n  Things:\n    host: site\n    path: /x\n    doc: D.\n    parameters:",
        "w_{1}: {{ name: {0}, type: csv<string>, doc: D. }}"
    )]
    public void Member_of_any_name_is_refused_or_compiles(string section, string entry)
    {
        List<string> names = [.. Sources.Types.Concat(Sources.Foreign).Concat(Members).Distinct().Order(StringComparer.Ordinal)];
        var above = section.Split('\n').Length;
        var refused = Run(section, entry, names)
            .Diagnostics.Select(diagnostic => names[diagnostic.Location.GetLineSpan().StartLinePosition.Line - above])
            .ToHashSet();

        var run = Run(section, entry, [.. names.Where(name => !refused.Contains(name))]);

        Assert.NotEmpty(refused);
        Assert.InRange(refused.Count, 1, names.Count - 1);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(Handwritten.ErrorsOf(run.Files, GeneratorRun.Of(("background.yaml", Background.Yaml)).Files));
    }

    private static GeneratorRun Run(string section, string entry, List<string> names)
    {
        var yaml = new StringBuilder(section);
        var indent = new string(' ', section.Split('\n')[^1].TakeWhile(c => c == ' ').Count() + 2);
        var format = CompositeFormat.Parse(entry.TrimStart());
        for (var i = 0; i < names.Count; i++)
        {
            yaml.Append('\n').Append(indent).AppendFormat(null, format, names[i], i);
        }

        return GeneratorRun.Of(("background.yaml", Background.Yaml), (Path, yaml.Append('\n').ToString()));
    }
}
