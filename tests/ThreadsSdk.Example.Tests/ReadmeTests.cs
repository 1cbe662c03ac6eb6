using Xunit;

namespace ThreadsSdk.Example.Tests;

public sealed class ReadmeTests
{
    private static readonly string Sources = Path.Combine(AppContext.BaseDirectory, "sources");

    [Theory]
    [InlineData("SimulatorFixture.cs")]
    [InlineData("AppFactory.cs")]
    public async Task Readme_of_the_simulator_shows_the_example_as_it_is_tested(string file)
    {
        var readme = await ReadAsync("README.md");
        var code = await ReadAsync(file);

        Assert.Contains(code[code.IndexOf("public sealed class", StringComparison.Ordinal)..].TrimEnd(), readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readme_of_the_simulator_shows_a_test_as_it_runs()
    {
        var readme = await ReadAsync("README.md");
        var code = await ReadAsync("PostTests.cs");
        var from = code.IndexOf("    [Fact]", StringComparison.Ordinal);

        Assert.Contains(code[from..(code.IndexOf("\n    }\n", from, StringComparison.Ordinal) + 6)], readme, StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Sources, file), TestContext.Current.CancellationToken);
        return text.ReplaceLineEndings("\n");
    }
}
