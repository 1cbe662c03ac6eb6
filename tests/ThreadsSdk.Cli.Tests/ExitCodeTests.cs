using System.Text.RegularExpressions;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed partial class ExitCodeTests
{
    [Fact]
    public async Task Readme_table_of_exit_codes_is_that_of_the_help()
    {
        var readme = await File.ReadAllTextAsync(
            Path.Combine(SpecFolder.Repository, "src", "ThreadsSdk.Cli", "README.md"),
            TestContext.Current.CancellationToken
        );

        var rows = Row()
            .Matches(readme)
            .Select(row => (int.Parse(row.Groups[1].ValueSpan), row.Groups[2].Value.Replace(@"\|", "|", StringComparison.Ordinal)));

        Assert.Equal(ExitCode.Table, rows);
    }

    [Fact]
    public void Every_failure_has_a_kind_of_its_own() =>
        Assert.Equal(ExitCode.All.Count, ExitCode.All.Select(code => code.Kind).Distinct().Count());

    [Fact]
    public void No_other_file_names_the_number_of_an_exit_code()
    {
        var sources = Directory
            .EnumerateFiles(Path.Combine(SpecFolder.Repository, "src", "ThreadsSdk.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        Assert.DoesNotContain(sources, file => Regex.IsMatch(File.ReadAllText(file), @"Environment\.Exit(Code)?\b|\(int\)ExitCode"));
    }

    [GeneratedRegex(@"^\| (\d+) \| (.+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
