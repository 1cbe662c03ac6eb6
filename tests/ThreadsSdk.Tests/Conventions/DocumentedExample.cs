using System.Xml.Linq;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>Represents the C# of one example in the XML documentation of a package.</summary>
/// <param name="Member">The documentation id of the member.</param>
/// <param name="Code">The code.</param>
internal sealed record DocumentedExample(string Member, string Code)
{
    /// <summary>Reads the examples of all packages whose documentation is in a folder.</summary>
    public static IReadOnlyList<DocumentedExample> ReadAll(string folder) =>
        [
            .. from file in Directory.EnumerateFiles(folder, "ThreadsSdk*.xml").Order(StringComparer.Ordinal)
            from member in XDocument.Load(file, LoadOptions.PreserveWhitespace).Descendants("member")
            from code in member.Elements("example").Elements("code")
            where (string?)code.Attribute("language") is null or "csharp"
            select new DocumentedExample(member.Attribute("name")!.Value, code.Value),
        ];
}
