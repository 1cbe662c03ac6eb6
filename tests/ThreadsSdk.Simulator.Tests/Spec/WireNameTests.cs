using System.Globalization;
using System.Text.RegularExpressions;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Spec;

public sealed partial class WireNameTests
{
    /// <summary>Names and numbers of Meta's come from the YAML: at run time, or through generated types.</summary>
    [Fact]
    public void No_name_and_no_error_number_of_Metas_stands_in_the_code_of_the_simulator()
    {
        var spec = SimulatorSpec.Load([]).Content;
        var names = spec
            .Models.SelectMany(model => model.Properties)
            .Select(property => property.Key)
            .Concat(
                spec.Groups.SelectMany(group => group.Operations)
                    .SelectMany(operation => operation.Parameters)
                    .Select(parameter => parameter.Key)
            )
            .Concat(spec.Enums.SelectMany(item => item.Values).Select(value => value.Key))
            .Where(name => name.Contains('_', StringComparison.Ordinal));
        var paths = spec
            .Groups.SelectMany(group => group.Operations)
            .SelectMany(operation => operation.Path.Split('/'))
            .Where(part => part.Contains('_', StringComparison.Ordinal) && !part.StartsWith('{'));
        var numbers = spec
            .Errors.SelectMany(error => new[] { error.Code, error.Subcode })
            .OfType<int>()
            .Where(number => number > 500)
            .Select(number => number.ToString(CultureInfo.InvariantCulture));
        var known = names.Concat(paths).Concat(numbers).ToHashSet(StringComparer.Ordinal);

        // What the control API calls things is ours, whatever else has these names.
        string[] own = ["ControlJson.cs", "ControlShapes.cs", "FaultText.cs"];
        var found =
            from file in Directory.EnumerateFiles(SourceFolder.Simulator, "*.cs", SearchOption.AllDirectories)
            where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            where !own.Contains(Path.GetFileName(file))
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from Match word in Word().Matches(line)
            where known.Contains(word.Value)
            select $"{Path.GetFileName(file)}: {word.Value}";

        Assert.Empty(found);
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
