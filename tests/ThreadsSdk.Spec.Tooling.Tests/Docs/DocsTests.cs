using ThreadsSdk.Spec.Tooling.Docs;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Spec.Tooling.Tests.Docs;

public sealed class DocsTests
{
    private static readonly ThreadsSpecification Content = SpecSource.LoadBuiltIn().Content;

    public static TheoryData<string> Operations =>
        [.. Content.Groups.SelectMany(group => group.Operations).Select(operation => operation.FullName)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_operation_is_described_with_call_method_parameters_and_errors(string name)
    {
        var operation = Content.Groups.SelectMany(group => group.Operations).Single(operation => operation.FullName == name);
        var text = Reference.OnePage(Content);
        var start = text.IndexOf($"### {name}\n", StringComparison.Ordinal);
        var end = text.IndexOf("\n##", start, StringComparison.Ordinal);
        var section = text[start..(end < 0 ? text.Length : end)];

        Assert.Contains($"`{operation.Method} {operation.Path}`", section, StringComparison.Ordinal);
        Assert.Contains($"threads.{name}", section, StringComparison.Ordinal);
        Assert.Contains(Markdown.Text(operation.Doc), section, StringComparison.Ordinal);
        Assert.Contains($"- Returns: `{operation.Returns}`", section, StringComparison.Ordinal);
        Assert.All(operation.Scopes, scope => Assert.Contains($"`{scope}`", section, StringComparison.Ordinal));
        Assert.All(
            operation.Parameters,
            parameter => Assert.Contains($"| `{parameter.Key}` | {parameter.In} | `{parameter.Type}` |", section, StringComparison.Ordinal)
        );
        Assert.All(operation.Throws, error => Assert.Contains($"| `ThreadsError.{error.CSharp}` |", section, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_method_that_is_named_is_one_of_the_client(string name)
    {
        var operation = Content.Groups.SelectMany(group => group.Operations).Single(operation => operation.FullName == name);
        var group = typeof(ThreadsClient).GetProperty(operation.Group)!.PropertyType;
        var methods = group.GetMethods().Select(method => $"threads.{operation.Group}.{method.Name}").ToList();

        Assert.All(CSharpCalls.Methods(operation), method => Assert.Contains(method, methods));
    }

    [Fact]
    [Trait("Category", "Snapshot")]
    public async Task Readme_coverage_table_is_current()
    {
        const string Readme = "README.md";
        var text = await File.ReadAllTextAsync(Path.Combine(SpecFolder.Repository, Readme), TestContext.Current.CancellationToken);
        var renewed = CoverageTable.Insert(text.ReplaceLineEndings("\n"), CoverageTable.Create(SpecSource.Load(SpecFolder.Spec).Content));

        CheckedIn.Verify(Readme, renewed!, "spec docs --spec spec --coverage README.md");
    }
}
