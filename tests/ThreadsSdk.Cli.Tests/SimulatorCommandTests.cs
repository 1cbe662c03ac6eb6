using System.Diagnostics;
using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed class SimulatorCommandTests
{
    [Fact]
    public async Task Simulator_serves_until_it_is_stopped_and_ends_with_0()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new LineWriter();
        var streams = new CommandStreams(TextReader.Null, output, TextWriter.Null);
        var run = ThreadsCommand.RunAsync(
            ["simulator", "--port", "0", "--json"],
            streams,
            new CommandEnvironment(new Dictionary<string, string>()),
            stop.Token
        );

        var me = await AskAsync(await output.FirstLine.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        await stop.CancelAsync();

        Assert.NotNull(me.Id);
        Assert.Equal(ExitCode.Ok, ExitCode.From(await run));
    }

    [Fact]
    public async Task Simulator_shows_what_one_needs_to_use_it()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new LineWriter();
        var streams = new CommandStreams(TextReader.Null, output, TextWriter.Null);
        var run = ThreadsCommand.RunAsync(
            ["simulator", "--port", "0"],
            streams,
            new CommandEnvironment(new Dictionary<string, string>()),
            stop.Token
        );
        await output.Until("Ctrl+C").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await run;

        Assert.Matches(@"(?m)^  export THREADS_BASE_ADDRESS=http://127\.0\.0\.1:\d+\r?$", output.ToString());
        Assert.Matches(@"(?m)^  export THREADS_ACCESS_TOKEN=\S+\r?$", output.ToString());
        Assert.Contains("app secret", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lose-response:Publishing.PublshContainer", "Did you mean Publishing.PublishContainer?")]
    [InlineData("drop-connection:", "`threads call --help` lists all operations.")]
    [InlineData("delay:Media.Get", "lose-response:OPERATION or drop-connection:OPERATION")]
    public async Task Fault_that_means_nothing_is_refused_with_what_was_meant(string fault, string message)
    {
        var run = await CommandRun.OfAsync("simulator", "--port", "0", "--fault", fault);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Simulator_takes_times_and_faults()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new LineWriter();
        var streams = new CommandStreams(TextReader.Null, output, TextWriter.Null);
        var run = ThreadsCommand.RunAsync(
            [
                "simulator",
                "--port",
                "0",
                "--json",
                "--image-time",
                "30m",
                "--propagation-delay",
                "500ms",
                "--fault",
                "lose-response:Publishing.CreateContainer",
            ],
            streams,
            new CommandEnvironment(new Dictionary<string, string>()),
            stop.Token
        );
        var ready = JsonDocument
            .Parse(await output.FirstLine.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken))
            .RootElement;
        using var threads = new ThreadsClient(
            ready.GetProperty("users")[0].GetProperty("access_token").GetString()!,
            new() { BaseAddress = new Uri(ready.GetProperty("base_address").GetString()!), MaxRetries = 0 }
        );

        await Assert.ThrowsAsync<ThreadsTransportException>(() => CreateAsync(threads));
        var container = await threads.Publishing.GetContainerAsync(
            (await CreateAsync(threads)).Id,
            cancellationToken: TestContext.Current.CancellationToken
        );
        await stop.CancelAsync();

        Assert.Equal(ContainerStatus.InProgress, container.Status);
        Assert.Equal(ExitCode.Ok, ExitCode.From(await run));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Simulator_is_like_Meta_when_asked_and_says_so(bool isLikeMeta)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new LineWriter();
        var streams = new CommandStreams(TextReader.Null, output, TextWriter.Null);
        string[] args = ["simulator", "--port", "0", "--json", .. isLikeMeta ? new[] { "--like-meta" } : []];
        var run = ThreadsCommand.RunAsync(args, streams, new CommandEnvironment(new Dictionary<string, string>()), stop.Token);
        var ready = JsonDocument
            .Parse(await output.FirstLine.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken))
            .RootElement;
        using var threads = new ThreadsClient(
            ready.GetProperty("users")[0].GetProperty("access_token").GetString()!,
            new() { BaseAddress = new Uri(ready.GetProperty("base_address").GetString()!), MaxRetries = 0 }
        );

        var error = await Record.ExceptionAsync(() =>
            threads.Publishing.CreateContainerAsync(
                ThreadsApi.OwnUser,
                ContainerMediaType.Text,
                new() { LinkAttachment = "https://redirect.test/17" },
                TestContext.Current.CancellationToken
            )
        );
        await stop.CancelAsync();
        await run;

        Assert.Equal(isLikeMeta, ready.GetProperty("like_meta").GetBoolean());
        Assert.Equal(isLikeMeta ? ThreadsError.LinkInvalid : null, (error as ThreadsApiException)?.Error);
    }

    [Theory]
    [InlineData("--approved")]
    [InlineData("--like-meta", "--unapproved", "--approved")]
    public async Task Approval_that_means_nothing_is_refused(params string[] options)
    {
        using var error = new StringWriter();
        var streams = new CommandStreams(TextReader.Null, TextWriter.Null, error);

        var code = await ThreadsCommand.RunAsync(
            ["simulator", "--port", "0", .. options],
            streams,
            new CommandEnvironment(new Dictionary<string, string>()),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(ExitCode.Usage, ExitCode.From(code));
        Assert.Contains("--approved says that the app of --like-meta is approved", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true, "--lose-optional-json")]
    public async Task Simulator_loses_the_optional_parameters_of_JSON_bodies_when_asked(bool isLost, params string[] options)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new LineWriter();
        var streams = new CommandStreams(TextReader.Null, output, TextWriter.Null);
        string[] args = ["simulator", "--port", "0", "--json", .. options];
        var run = ThreadsCommand.RunAsync(args, streams, new CommandEnvironment(new Dictionary<string, string>()), stop.Token);
        var ready = JsonDocument
            .Parse(await output.FirstLine.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken))
            .RootElement;
        var token = ready.GetProperty("users")[0].GetProperty("access_token").GetString()!;
        using var http = new HttpClient { BaseAddress = new Uri(ready.GetProperty("base_address").GetString()!) };
        using var threads = new ThreadsClient(token, new() { BaseAddress = http.BaseAddress });

        using var body = new StringContent(
            """{"media_type":"TEXT","text":"Hi","auto_publish_text":true}""",
            System.Text.Encoding.UTF8,
            "application/json"
        );
        using var response = await http.PostAsync(
            new Uri($"/v1.0/me/threads?access_token={token}", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        var newest = (await threads.Media.ListPageAsync("me", cancellationToken: TestContext.Current.CancellationToken)).Items[0];
        await stop.CancelAsync();
        await run;

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(isLost, newest.Text != "Hi");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true, "--unapproved")]
    [InlineData(true, "--like-meta")]
    [InlineData(false, "--like-meta", "--approved")]
    public async Task Simulator_treats_the_app_as_unapproved_when_asked(bool isUnapproved, params string[] options)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new LineWriter();
        var streams = new CommandStreams(TextReader.Null, output, TextWriter.Null);
        string[] args = ["simulator", "--port", "0", "--json", .. options];
        var run = ThreadsCommand.RunAsync(args, streams, new CommandEnvironment(new Dictionary<string, string>()), stop.Token);
        var ready = JsonDocument
            .Parse(await output.FirstLine.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken))
            .RootElement;
        using var threads = new ThreadsClient(
            ready.GetProperty("users")[0].GetProperty("access_token").GetString()!,
            new() { BaseAddress = new Uri(ready.GetProperty("base_address").GetString()!), MaxRetries = 0 }
        );

        var error = await Record.ExceptionAsync(() =>
            threads.Profiles.LookupAsync(
                ready.GetProperty("users")[2].GetProperty("username").GetString()!,
                TestContext.Current.CancellationToken
            )
        );
        await stop.CancelAsync();
        await run;

        Assert.Equal(isUnapproved ? ThreadsError.AccessTierMissing : null, (error as ThreadsApiException)?.Error);
    }

    private static Task<CreatedMedia> CreateAsync(ThreadsClient threads) =>
        threads.Publishing.CreateContainerAsync(
            ThreadsApi.OwnUser,
            ContainerMediaType.Image,
            new() { ImageUrl = "https://example.com/a.jpg" },
            TestContext.Current.CancellationToken
        );

    [Fact]
    public async Task Simulator_names_the_way_out_when_its_port_is_taken()
    {
        await using var other = await ThreadsSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync("simulator", "--port", $"{other.BaseAddress.Port}");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains($"Port {other.BaseAddress.Port} is in use", run.Error, StringComparison.Ordinal);
        Assert.Contains("--port 0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulator_as_a_process_is_ready_when_its_line_comes_and_ends_well_when_terminated()
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(ThreadsCommand).Assembly.Location, "simulator", "--port", "0", "--json"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            var me = await AskAsync(line);
            Assert.NotNull(me.Id);

            if (OperatingSystem.IsWindows())
            {
                return;
            }

            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process
                .WaitForExitAsync(TestContext.Current.CancellationToken)
                .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            Assert.Empty(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    /// <summary>Uses the simulator as any program would that knows only its line of JSON.</summary>
    [Fact]
    public async Task Whole_spec_is_not_served_in_place_of_the_own_one()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "api.yaml"), "api: { doc: Mine. }\n");
            var none = await CommandRun.OfAsync("simulator", "--port", "0", "--spec", Path.Combine(folder.FullName, "none"));
            var whole = await CommandRun.OfAsync("simulator", "--port", "0", "--spec", folder.FullName);

            Assert.Equal((ExitCode.Usage, ExitCode.Usage), (none.Exit, whole.Exit));
            Assert.Contains("There is no folder or file", none.Error, StringComparison.Ordinal);
            Assert.Contains("api", whole.Error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Profile> AskAsync(string? line)
    {
        var ready = JsonDocument.Parse(Assert.IsType<string>(line)).RootElement;
        Assert.All(["app_id", "app_secret", "redirect_uri", "openapi"], name => Assert.NotEmpty(ready.GetProperty(name).GetString()!));
        var user = ready.GetProperty("users")[0];
        using var threads = new ThreadsClient(
            user.GetProperty("access_token").GetString()!,
            new() { BaseAddress = new Uri(ready.GetProperty("base_address").GetString()!) }
        );
        var me = await threads.Profiles.GetAsync(ThreadsApi.OwnUser, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(user.GetProperty("id").GetString(), me.Id);
        Assert.Equal(user.GetProperty("username").GetString(), me.Username);
        return me;
    }
}
