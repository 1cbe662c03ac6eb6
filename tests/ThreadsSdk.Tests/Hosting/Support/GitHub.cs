using ThreadsSdk.Hosting;
using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Support;

namespace ThreadsSdk.Tests.Hosting.Support;

/// <summary>The repository of the mappings in tests/fixtures/github.</summary>
internal static class GitHub
{
    public const string Token = "TEST-GITHUB-TOKEN";

    public static FixtureCatalog Catalog { get; } =
        FixtureCatalog.Read(Path.Combine(ThreadsSdk.Generator.Tests.Running.Repository.Root, "tests", "fixtures", "github", "mappings"));

    public static GitHubMediaHostOptions Options(HttpMessageHandler handler, TimeProvider? clock = null) => new()
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
        return new MediaUpload { Key = key, Content = new MemoryStream(bytes), ContentType = "image/jpeg", Length = length };
    }
}
