using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.MediaHosting;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed class MediaHostTests
{
    private static readonly Dictionary<string, string> Everything = new()
    {
        [CommandEnvironment.GitHubToken] = "token",
        [CommandEnvironment.MediaUrl] = "https://example.com/usual",
        [CommandEnvironment.S3AccessKey] = "key",
        [CommandEnvironment.S3SecretKey] = "secret",
    };

    [Theory]
    [InlineData("folder:/var/www=https://example.com/media", "folder:/var/www")]
    [InlineData("folder:/var/www", "folder:/var/www")]
    [InlineData("folder:/a=b@c/www=http://example.com", "folder:/a=b@c/www")]
    [InlineData("github:octocat/media", "github:octocat/media")]
    [InlineData("github:octocat/media@topic/of@mine", "github:octocat/media@topic/of@mine")]
    [InlineData("github:octocat/media/threads/pictures@main", "github:octocat/media@main:threads/pictures")]
    [InlineData("s3:media@eu-central-1", "s3:media")]
    [InlineData("s3:media/threads@eu-central-1=https://cdn.example.com", "s3:media/threads/")]
    public void Host_opens_every_kind_of_place(string host, string name)
    {
        var opened = MediaHosts.Open(new CommandEnvironment(Everything), host)!;
        using var closing = opened as IDisposable;

        Assert.Equal(name, opened.Name.Replace(Path.GetFullPath("/"), "/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gihub:octocat/media", "Did you mean --host github:octocat/media?")]
    [InlineData("foldr:/var/www=https://example.com", "Did you mean --host folder:/var/www=https://example.com?")]
    [InlineData("S3:media", "Did you mean --host s3:media?")]
    [InlineData("/var/www", "Did you mean --host folder:/var/www?")]
    [InlineData("ftp:example.com", "--host github:OWNER/REPOSITORY[/FOLDER][@BRANCH]")]
    [InlineData("github:octocat", "octocat names no repository")]
    [InlineData("github:", "the repository is missing")]
    [InlineData("github:octocat/", "names no repository")]
    [InlineData("github:octocat/media@", "names no repository")]
    [InlineData("github:octocat/media/", "names no repository")]
    [InlineData("github:octocat/me dia", "--host github: ")]
    [InlineData("github:octocat/media=https://example.com", "leave out what follows the equals sign")]
    [InlineData("s3:", "the bucket is missing")]
    [InlineData("s3:@eu-central-1", "names no bucket")]
    [InlineData("s3:media=example.com", "must begin with http:// or https://")]
    [InlineData("folder:", "the folder is missing")]
    [InlineData("folder:/var/www=ftp://example.com", "must begin with http:// or https://")]
    [InlineData("folder:/var/www=https://example.com/?a=b", "--host folder: ")]
    public void Host_is_refused_with_what_is_meant_when_it_is_written_wrong(string host, string message)
    {
        var refused = Assert.Throws<UsageException>(() => MediaHosts.Open(new CommandEnvironment(Everything), host));

        Assert.Contains(message, $"{refused.Message} {refused.NextStep}", StringComparison.Ordinal);
        Assert.NotNull(refused.NextStep);
    }

    [Theory]
    [InlineData("folder:/var/www", CommandEnvironment.MediaUrl)]
    [InlineData("github:octocat/media", CommandEnvironment.GitHubToken)]
    public void Host_names_the_variable_that_it_needs(string host, string variable)
    {
        var refused = Assert.Throws<UsageException>(() => MediaHosts.Open(new CommandEnvironment(new Dictionary<string, string>()), host));

        Assert.Contains(variable, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ways_have_a_line_for_each_kind_that_says_how_it_is_written() =>
        Assert.Equal(
            MediaHosts.Kinds.Select(kind => $"--host {kind.Name}:"),
            MediaHosts.Ways.Split('\n').Select(line => line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)])
        );
}
