using ThreadsSdk.Cli.Demo;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("threads.Media.GetAsync(id!, cancellationToken: cancellationToken)", "threads.Media.GetAsync(id)")]
    [InlineData("threads.Media.GetAsync(post.Id!, null, cancellationToken)", "threads.Media.GetAsync(post.Id, null)")]
    [InlineData("simulator.StopAsync(cancellationToken)", "simulator.StopAsync()")]
    [InlineData(
        "a.BAsync(\n            ThreadsApi.OwnUser,\n            new() { Limit = 2 }, cancellationToken)",
        "a.BAsync(\"me\", new() { Limit = 2 })"
    )]
    public void Tidy_shows_a_call_on_one_line_without_what_every_call_has(string source, string shown) =>
        Assert.Equal(shown, SourceText.Tidy(source));
}
