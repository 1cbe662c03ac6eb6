using System.Diagnostics;
using ThreadsSdk.Cli;
using ThreadsSdk.Cli.Hosting;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Cli;

public sealed class InputTests : PostingTests
{
    [Theory]
    [InlineData("not a text in UTF-8", new byte[] { 0x63, 0x61, 0x66, 0xE9 }, "post", "-")]
    [InlineData("not a text in UTF-8", new byte[] { 0xFF, 0xFE, 0x63, 0 }, "post")]
    [InlineData("NUL", new byte[] { 0x63, 0, 0x61, 0 }, "post", "-")]
    [InlineData("NUL", new byte[] { 0 }, "post", "Hello", "--article", "-")]
    [InlineData("not a text in UTF-8", new byte[] { 0x63, 0xE9 }, "me", "--token-stdin")]
    [InlineData("a character that none has", new byte[] { 0x63, 0 }, "me", "--token-stdin")]
    [InlineData("would be lost", new byte[] { 0xE9 }, "post", "Hello")]
    public async Task An_input_that_is_no_text_in_utf8_is_refused(string said, byte[] input, params string[] args)
    {
        var (exit, error) = await RunAsync(input, args);

        Assert.Equal(ExitCode.Usage, exit);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Contains("next:  ", error, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task An_input_may_begin_with_a_byte_order_mark()
    {
        await RunAsync([0xEF, 0xBB, 0xBF, 0x68, 0x69], "post", "-");

        Assert.Equal("hi", Assert.Single(Posts).Text);
    }

    [Theory]
    [InlineData("--article")]
    [InlineData("--file")]
    public async Task A_file_that_is_a_folder_or_empty_is_refused(string option)
    {
        foreach (var (path, said) in new[] { (Path.GetTempPath(), "is a folder"), (TextFile(""), "is empty"), ("/nowhere", "is not there") })
        {
            var run = await TryAsync("post", "Hello", option, path);
            Assert.Equal(ExitCode.Usage, run.Exit);
            Assert.Contains(said, run.Error, StringComparison.Ordinal);
        }

        Assert.Empty(Posts);
    }

    [Theory]
    [InlineData("post", "Hello", "--article")]
    [InlineData("post", "Hello", "--file")]
    [InlineData("spec", "check", "--postman")]
    [InlineData("spec", "docs", "--coverage")]
    [InlineData("auth", "refresh", "--auto", "--env-path")]
    public async Task A_pipe_or_a_device_in_place_of_a_file_is_refused_and_not_waited_for(params string[] args)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        var folder = Directory.CreateTempSubdirectory("threads-fifo-");
        var pipe = Path.Combine(folder.FullName, "pipe");
        using (var make = Process.Start("mkfifo", pipe))
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        var link = File.CreateSymbolicLink(Path.Combine(folder.FullName, "link"), pipe).FullName;

        foreach (var path in (string[])[pipe, link, "/dev/zero", "/dev/null"])
        {
            var run = await TryAsync([.. args, path]).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            Assert.True(run.Exit == ExitCode.Usage, $"{path}: {run.Code} {run.Error}");
        }

        folder.Delete(recursive: true);
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task An_article_that_is_not_utf8_is_refused()
    {
        var path = TextFile("");
        await File.WriteAllBytesAsync(path, [0x63, 0xE9], TestContext.Current.CancellationToken);

        var run = await TryAsync("post", "Hello", "--article", path);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("UTF-8", run.Error, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    private async Task<(ExitCode Exit, string Error)> RunAsync(byte[] input, params string[] args)
    {
        using var reader = CommandStreams.Utf8(new MemoryStream(input));
        using var error = new StringWriter();
        var streams = new CommandStreams(reader, TextWriter.Null, error);
        var code = await ThreadsCommand.RunAsync(args, streams, new CommandEnvironment(Environment()), TestContext.Current.CancellationToken);
        return ((ExitCode)code, error.ToString());
    }
}
