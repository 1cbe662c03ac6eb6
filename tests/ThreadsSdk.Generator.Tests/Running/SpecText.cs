using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ThreadsSdk.Generator.Tests.Running;

/// <summary>A file given to the compiler; of the spec unless said otherwise.</summary>
internal sealed class SpecText(string path, string yaml, string isSpec = "true") : AdditionalText
{
    private readonly SourceText _text = SourceText.From(yaml);

    public override string Path => path;

    public string Yaml => yaml;

    /// <summary>The metadata <c>ThreadsSpec</c> of the item.</summary>
    public string IsSpec => isSpec;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
