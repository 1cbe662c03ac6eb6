using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Spec.Tooling;
using ThreadsSdk.Spec.Tooling.OpenApi;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Spec;

public sealed class SpecOpenApiCommandTests : IDisposable
{
    private static readonly string Document = OpenApiText.Create(SpecSource.LoadBuiltIn().Content);
    private readonly SpecFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Document_is_printed_or_written_to_a_file()
    {
        var path = _folder[Path.Combine("new", "openapi.json")];

        var printed = await CommandRun.OfAsync("spec", "openapi");
        var asked = await CommandRun.OfAsync("spec", "openapi", "--json");
        var written = await CommandRun.OfAsync("spec", "openapi", "--output", path);

        Assert.Equal(ExitCode.Ok, printed.Exit);
        Assert.Equal(Document, printed.Out);
        Assert.Equal(Document, asked.Out);
        Assert.Equal($"Written: {path}{Environment.NewLine}", written.Out);
        Assert.Equal(Document, await File.ReadAllTextAsync(path, Cancellation));
    }

    [Fact]
    public async Task Document_of_another_spec_has_what_that_spec_has()
    {
        var spec = _folder.CopySpec();
        _folder.Write(
            "spec/claps.yaml",
            """
            endpoints:
              Claps:
                doc: Claps.
                operations:
                  Count: { http: 'GET /{media_id}/claps', doc: Counts claps., returns: Media, parameters: { media_id: { in: path, type: id, doc: Id. } } }
            """
        );

        var run = await CommandRun.OfAsync("spec", "openapi", spec);

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Equal(
            "Claps.Count",
            run.Json.GetProperty("paths").GetProperty("/v1.0/{media_id}/claps").GetProperty("get").GetProperty("operationId").GetString()
        );
    }

    [Fact]
    public async Task Place_that_cannot_be_written_is_refused_with_a_next_step()
    {
        var run = await CommandRun.OfAsync("spec", "openapi", "--output", _folder.FullName);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains($"{_folder.FullName} is a folder.", run.Error, StringComparison.Ordinal);
        Assert.Contains("next:  ", run.Error, StringComparison.Ordinal);
    }
}
