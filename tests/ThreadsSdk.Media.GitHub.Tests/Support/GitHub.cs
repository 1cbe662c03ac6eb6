using ThreadsSdk.Generator.Tests.Running;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Testing;
using ThreadsSdk.Testing.Mappings;
using ThreadsSdk.Tests.Support;

namespace ThreadsSdk.Tests.MediaFiles.Support;

/// <summary>The repository of the mappings in tests/fixtures/github.</summary>
internal static class GitHub
{
    public const string Token = "TEST-GITHUB-TOKEN";

    public static IReadOnlyList<ThreadsFixture> Mappings { get; } =
    [.. Repository.Read("tests/fixtures/github/mappings", "*.json").SelectMany(file => FixtureReader.Read(file.Text, file.Path))];

    public static GitHubMediaHostOptions Options(HttpMessageHandler handler, TimeProvider? clock = null) =>
        new()
        {
            Owner = "octocat",
            Repository = "media",
            Branch = "main",
            Folder = "threads",
            Token = Token,
            HttpMessageHandler = handler,
            TimeProvider = clock ?? new ManualTimeProvider(),
        };

    public static MediaUpload Upload(string key, int length = 4)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return new MediaUpload
        {
            Key = key,
            Content = new MemoryStream(bytes),
            ContentType = "image/jpeg",
            Length = length,
        };
    }
}
