using System.Text;
using System.Text.RegularExpressions;
using ThreadsSdk.Generator.Tests.Running;
using Xunit;

namespace ThreadsSdk.Generator.Tests;

/// <summary>The lists of names that types of the spec cannot have are those of the sources.</summary>
[Trait("Category", "Snapshot")]
public sealed class ReservedNamesTests
{
    private const string File = "generator/ThreadsSdk.Spec/Linking/ReservedNames.cs";
    private const int LineLength = 130;

    /// <summary>The namespaces that the SDK of .NET imports into every file.</summary>
    private static readonly string[] Implicit =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Threading",
        "System.Threading.Tasks",
    ];

    private static readonly SourceNames Sources = Handwritten.Names(GeneratorRun.Of(Repository.Spec).Files);

    [Fact]
    public void Types_of_the_library_are_reserved() => Verify("Own", Sources.Types, isComplete: true);

    [Fact]
    public void Namespaces_are_reserved() => Verify("Namespaces", [.. Sources.Namespaces, "System"], isComplete: true);

    /// <summary>A newer .NET has more, so that the list may hold more than the .NET of this machine.</summary>
    [Fact]
    public void Types_of_dotnet_that_are_seen_or_named_are_reserved() =>
        Verify("Framework", [.. Implicit.SelectMany(Handwritten.PublicTypes), .. Sources.Foreign], isComplete: false);

    private static void Verify(string list, IEnumerable<string> names, bool isComplete)
    {
        var source = Repository.ReadText(File);
        var pattern = new Regex($"(?<=private const string {list} = \"\"\"\n).*?(?=        \"\"\";)", RegexOptions.Singleline);
        var listed = pattern.Match(source).Value.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var wanted = names.ToHashSet();
        if (Snapshot.IsAccepting)
        {
            var all = wanted.Concat(isComplete ? [] : listed.Where(name => name.Length > 1)).Distinct().Order(StringComparer.Ordinal);
            var path = Path.Combine(Repository.Root, File);
            System.IO.File.WriteAllText(path, pattern.Replace(source, Wrap(all)));
            return;
        }

        var missing = string.Join(", ", wanted.Except(listed));
        var stale = isComplete ? string.Join(", ", listed.Except(wanted)) : "";
        Assert.True(missing.Length == 0, $"{list} in {File} lacks {missing}. To write it anew: {Snapshot.Accept}");
        Assert.True(stale.Length == 0, $"{list} in {File} has {stale}, which is gone. To write it anew: {Snapshot.Accept}");
    }

    private static string Wrap(IEnumerable<string> names)
    {
        var result = new StringBuilder();
        var line = new StringBuilder();
        foreach (var name in names)
        {
            if (line.Length + name.Length > LineLength - 8)
            {
                result.Append("        ").Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear();
            }

            line.Append(name).Append(' ');
        }

        return result.Append("        ").Append(line.ToString().TrimEnd()).Append('\n').ToString();
    }
}
