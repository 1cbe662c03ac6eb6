using System.Diagnostics;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed class OutputTests : PostingTestBase
{
    private static readonly string Long = string.Join(' ', Enumerable.Range(1, 200).Select(number => $"word{number}"));

    [Theory]
    [InlineData("post", "Hello")]
    [InlineData("post", "Hello", "--quiet")]
    public async Task A_post_whose_result_cannot_be_written_says_on_the_other_stream_what_is_out(params string[] args)
    {
        var (exit, error) = await WithoutOutputAsync(args);

        var post = Assert.Single(Posts);
        Assert.Equal(ExitCode.Unwritten, exit);
        Assert.Matches(
            $@"error: The standard output cannot be written: No space left on device\s+out: {post.Id}  http\S+/post/\S+\s+next:  Do not post it again",
            error
        );
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Empty(Written());
    }

    [Fact]
    public async Task A_post_whose_result_cannot_be_written_says_so_in_json()
    {
        var (_, error) = await WithoutOutputAsync("post", "Hello", "--json");

        var failure = new CommandRun(0, "", error).ErrorJson;
        Assert.Equal("unwritten", failure.GetProperty("kind").GetString());
        Assert.Equal(6, failure.GetProperty("exit_code").GetInt32());
        Assert.Equal(Posts[0].Id, failure.GetProperty("published")[0].GetString());
        Assert.StartsWith("http", failure.GetProperty("permalinks")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("me")]
    [InlineData("posts")]
    [InlineData("posts", "--json")]
    [InlineData("quota", "--all")]
    [InlineData("post", "Hello", "--dry-run")]
    [InlineData("--help")]
    [InlineData("--version")]
    public async Task A_result_that_cannot_be_written_is_no_bug_of_the_command(params string[] args)
    {
        var (exit, error) = await WithoutOutputAsync(args);

        Assert.Equal(ExitCode.Unwritten, exit);
        Assert.Contains("cannot be written", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Theory]
    [InlineData("post", "Hello")]
    [InlineData("post", "Hello", "--json")]
    public async Task A_post_whose_reader_is_gone_says_on_the_other_stream_what_is_out(params string[] args)
    {
        var (exit, error) = await WithoutReaderAsync(args);

        Assert.Equal(ExitCode.Unwritten, exit);
        Assert.Contains(Assert.Single(Posts).Id, error, StringComparison.Ordinal);
        Assert.Contains("Do not post it again", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deletion_whose_reader_is_gone_says_that_it_is_done()
    {
        await RunAsync("post", "Hello");

        var (exit, error) = await WithoutReaderAsync("delete", Posts[0].Id);

        Assert.Equal(ExitCode.Unwritten, exit);
        Assert.Contains("What the command was asked to do is done", error, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Theory]
    [InlineData("posts")]
    [InlineData("me", "--json")]
    [InlineData("post", "Hello", "--dry-run")]
    [InlineData("call", "GET", "me")]
    [InlineData("--help")]
    public async Task What_is_only_read_ends_without_a_word_when_its_reader_is_gone(params string[] args)
    {
        var (exit, error) = await WithoutReaderAsync(args);

        Assert.Equal(ExitCode.ReaderGone, exit);
        Assert.Empty(error);
    }

    [Fact]
    public async Task A_pipe_and_a_file_get_all_there_is()
    {
        await RunAsync("post", Long, "--chain");
        using var process = Start("posts", "--json");
        var piped = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var path = TextFile("before\n");
        var file = await ShellAsync($"{{ echo first; {Line("me", "--json")}; echo last; }} >> '{path}'");

        Assert.Equal((await RunAsync("posts", "--json")).Out, piped);
        Assert.Equal(0, file);
        Assert.Matches(@"^before\nfirst\n\{[^}]+\}\nlast\n$", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Remarks_that_cannot_be_written_stop_no_post()
    {
        using var output = new StringWriter();
        using var error = new BrokenWriter();

        var code = await RunAsync(output, error, "post", "Hello");

        Assert.Equal(ExitCode.Ok, ExitCode.From(code));
        Assert.Contains(Assert.Single(Posts).Id, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_once_a_post_is_out_is_no_usage_error()
    {
        using var output = new StringWriter();
        using var error = new BreakingWriter(
            "out as",
            () =>
            {
                Directory.Delete(Journals, recursive: true);
                File.WriteAllText(Journals, "");
            }
        );

        var code = await RunAsync(output, error, "post", Long, "--chain");

        Assert.Equal(ExitCode.Unwritten, ExitCode.From(code));
        Assert.Contains($"out: {Posts[^1].Id}", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("nothing was sent", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("\u001b[2J")]
    [InlineData("\u202e")]
    [InlineData("\u2066")]
    [InlineData("\u200f")]
    [InlineData("\u2028")]
    [InlineData("\u009b")]
    public async Task What_others_wrote_moves_no_cursor_and_turns_no_line(string evil)
    {
        await RunAsync("post", "--", $"a{evil}b");
        var id = Posts[0].Id;

        foreach (
            var args in (string[][])
                [
                    ["get", id],
                    ["posts"],
                    ["get", $"x{evil}y"],
                    ["posts", "--json"],
                ]
        )
        {
            var run = await TryAsync(args);
            Assert.DoesNotContain(evil[0], run.Out + run.Error);
        }

        Assert.Equal($"a{evil}b", (await RunAsync("get", id, "--json")).Json.GetProperty("text").GetString());
    }

    private async Task<(ExitCode Exit, string Error)> WithoutOutputAsync(params string[] args)
    {
        using var output = new BrokenWriter();
        using var error = new StringWriter();
        return (ExitCode.From(await RunAsync(output, error, args)), error.ToString());
    }

    /// <summary>Runs the command as a process whose standard output is a pipe that nobody reads.</summary>
    private async Task<(ExitCode Exit, string Error)> WithoutReaderAsync(params string[] args)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The streams of Windows do not tell.");
        using var process = Start(args);
        process.StandardOutput.Dispose();
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (ExitCode.From(process.ExitCode), error);
    }

    private Process Start(params string[] args) =>
        Process.Start(
            WithEnvironment(
                new ProcessStartInfo("dotnet", [typeof(ThreadsCommand).Assembly.Location, .. args])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )
        )!;

    private async Task<int> ShellAsync(string line)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such shell.");
        using var process = Process.Start(WithEnvironment(new ProcessStartInfo("sh", ["-c", line])))!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private static string Line(params string[] args) => $"dotnet '{typeof(ThreadsCommand).Assembly.Location}' {string.Join(' ', args)}";

    private ProcessStartInfo WithEnvironment(ProcessStartInfo start)
    {
        foreach (var (name, value) in Environment())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private Task<int> RunAsync(TextWriter output, TextWriter error, params string[] args) =>
        ThreadsCommand.RunAsync(
            args,
            new CommandStreams(TextReader.Null, output, error),
            new CommandEnvironment(Environment()),
            TestContext.Current.CancellationToken
        );

    /// <summary>Does something once a text has been written.</summary>
    private sealed class BreakingWriter(string text, Action act) : StringWriter
    {
        private bool _done;

        public override void Flush()
        {
            if (_done || !ToString().Contains(text, StringComparison.Ordinal))
            {
                return;
            }

            _done = true;
            act();
        }
    }
}
