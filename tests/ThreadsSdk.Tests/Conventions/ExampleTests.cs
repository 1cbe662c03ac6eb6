using Xunit;

namespace ThreadsSdk.Tests.Conventions;

public sealed class ExampleTests
{
    private static readonly IReadOnlyList<DocumentedExample> Examples = DocumentedExample.ReadAll(AppContext.BaseDirectory);

    /// <summary>The members a program calls first, by the beginning of their documentation id.</summary>
    public static TheoryData<string> EntryPoints =>
        [
            "T:ThreadsSdk.ThreadsClient",
            "M:ThreadsSdk.ThreadsClient.#ctor(System.String,",
            "T:ThreadsSdk.ThreadsClientOptions",
            "M:ThreadsSdk.ThreadsClientOptions.FromEnvironment",
            "M:ThreadsSdk.IThreadsPublisher.PublishAsync(ThreadsSdk.Post,",
            "M:ThreadsSdk.IThreadsPublisher.PublishAsync(ThreadsSdk.PostChain,",
            "M:ThreadsSdk.IThreadsPublisher.ResumeAsync(",
            "M:ThreadsSdk.IThreadsPublisher.StageAsync(ThreadsSdk.Post,",
            "M:ThreadsSdk.Post.Text(",
            "M:ThreadsSdk.Post.Image(",
            "M:ThreadsSdk.Post.Video(",
            "M:ThreadsSdk.Post.Carousel(",
            "M:ThreadsSdk.Post.Chain(",
            "T:ThreadsSdk.PublishOptions",
            "T:ThreadsSdk.MediaSource",
            "M:ThreadsSdk.ThreadsText.Count(System.String)",
            "M:ThreadsSdk.ThreadsText.Split(",
            "T:ThreadsSdk.ThreadsApiException",
            "T:ThreadsSdk.ThreadsRateLimitException",
            "T:ThreadsSdk.Auth.ThreadsOAuth",
            "T:ThreadsSdk.Auth.ThreadsLogins",
            "T:ThreadsSdk.Auth.ThreadsSignedRequest",
            "T:ThreadsSdk.MediaHosting.FolderMediaHost",
            "T:ThreadsSdk.MediaHosting.S3MediaHost",
            "T:ThreadsSdk.MediaHosting.GitHubMediaHost",
            "M:ThreadsSdk.ThreadsRefit.CreateClient(",
            "T:ThreadsSdk.Testing.ThreadsFixtures",
            "T:ThreadsSdk.Simulator.ThreadsSimulator",
        ];

    [Fact]
    public void Every_example_compiles()
    {
        IReadOnlyList<string> errors = ExampleCompilation.FindErrors(Examples);
        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    [Theory]
    [MemberData(nameof(EntryPoints))]
    public void Entry_point_has_an_example(string idStart) =>
        Assert.True(Examples.Any(example => IsOf(example, idStart)), $"{idStart} has no example.");

    /// <summary>A start that ends with a bracket or a comma leaves parameters open.</summary>
    private static bool IsOf(DocumentedExample example, string idStart) =>
        example.Member == idStart || (idStart[^1] is '(' or ',' && example.Member.StartsWith(idStart, StringComparison.Ordinal));
}
