using Xunit;

namespace ThreadsSdk.Example.Web.Tests;

public sealed class ReadmeTests
{
    private const int MostLines = 40;

    private static readonly string Sources = Path.Combine(AppContext.BaseDirectory, "sources");

    [Fact]
    public async Task Readme_shows_the_app_as_it_is_tested()
    {
        Assert.Contains($"```csharp\n{await ReadAsync("Program.cs")}```", await ReadAsync("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task App_with_login_stores_and_webhooks_is_set_up_in_few_lines()
    {
        var lines = (await ReadAsync("Program.cs")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.InRange(lines.Length, 1, MostLines);
    }

    private static async Task<string> ReadAsync(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Sources, file), TestContext.Current.CancellationToken);
        return text.ReplaceLineEndings("\n");
    }
}
