using System.CommandLine;
using System.Text.RegularExpressions;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed class HelpTests
{
    private static readonly RootCommand Root = ThreadsCommand.CreateRoot(
        new CommandHost(
            new CommandStreams(TextReader.Null, TextWriter.Null, TextWriter.Null),
            new CommandEnvironment(new Dictionary<string, string>())
        )
    );

    /// <summary>With those of `threads auth`, each as one types it.</summary>
    public static TheoryData<string> Commands =>
        [.. Root.Subcommands.SelectMany(command => command.Subcommands.Select(sub => $"{command.Name} {sub.Name}").Prepend(command.Name))];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_shows_an_example_and_exit_codes_for_every_command(string name)
    {
        var run = await CommandRun.OfAsync([.. name.Split(' '), "--help"]);

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Contains($"Examples:{Environment.NewLine}  # ", run.Out, StringComparison.Ordinal);
        Assert.Contains($"{Environment.NewLine}  threads {name}", run.Out, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_names_every_exit_code_of_every_command(string name)
    {
        var run = await CommandRun.OfAsync([.. name.Split(' '), "--help"]);

        var section = Regex.Replace(run.Out[run.Out.IndexOf("Exit codes:", StringComparison.Ordinal)..], @"\s+", " ");
        var codes = Assert.IsAssignableFrom<IHasExamples>(Find(name)).ExitCodes;
        Assert.All(codes, code => Assert.Matches($@"(?<![\w]){code.Number} [^,]*{Regex.Escape(code.Summary)}", section));
        Assert.Equal(
            name switch
            {
                "spec" => [ExitCode.Drift, ExitCode.Mistakes],
                "spec check" => [ExitCode.Drift],
                "spec lint" => [ExitCode.Mistakes],
                "schedule" or "schedule worker" => [ExitCode.Parked],
                _ => (ExitCode[])[],
            },
            codes.Intersect([ExitCode.Drift, ExitCode.Mistakes, ExitCode.Parked])
        );
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_is_no_wider_than_a_terminal_of_40_columns_but_for_lines_to_copy(string name)
    {
        var run = await CommandRun.OfAsync([.. name.Split(' '), "--help"], [], isTerminal: true, width: 40);

        var examples = Assert.IsAssignableFrom<IHasExamples>(Find(name)).Examples.Select(example => "  " + example.Line);
        Assert.DoesNotContain(run.Out.ReplaceLineEndings("\n").Split('\n').Except(examples), line => line.TrimEnd().Length > 40);
    }

    [Theory]
    [InlineData(
        "spec lint --help",
        "  A mistake that could have others as a\n    consequence is told alone, so check\n    again once it is mended.\n"
    )]
    [InlineData("spec lint --help", "  0 ok, 1 mistakes or failure of the\n    command itself, 2 usage, 6 output or\n")]
    [InlineData("spec lint --help", "  NO_COLOR  When set, plain text without\n            colours or spinners.\n")]
    [InlineData("me --help", "  THREADS_ACCESS_TOKEN\n    The access token.\n")]
    [InlineData("spec lint --help", "  # The same of the YAML in a project of\n  # your own\n  threads spec lint threads\n")]
    public async Task Help_in_a_narrow_terminal_goes_on_indented(string line, string expected)
    {
        var run = await CommandRun.OfAsync(line.Split(' '), [], isTerminal: true, width: 40);

        Assert.Contains(expected, run.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_option_and_argument_is_described(string name)
    {
        var command = Find(name);

        Assert.All(command.Options, option => Assert.False(string.IsNullOrWhiteSpace(option.Description), option.Name));
        Assert.All(command.Arguments, argument => Assert.False(string.IsNullOrWhiteSpace(argument.Description), argument.Name));
        Assert.False(string.IsNullOrWhiteSpace(command.Description));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task No_command_takes_a_secret_as_an_option_but_ThreadsPipes_two_which_warn(string name)
    {
        var secrets = Find(name)
            .Options.Where(option =>
                option
                    .Aliases.Append(option.Name)
                    .Any(alias =>
                        alias is "--token" or "--access-token"
                        || (alias.Contains("secret", StringComparison.Ordinal) && !alias.EndsWith("-stdin", StringComparison.Ordinal))
                    )
            )
            .ToList();

        Assert.Equal(
            name switch
            {
                "auth exchange" => ["--app-secret"],
                "auth refresh" => ["--access-token"],
                _ => [],
            },
            secrets.Select(option => option.Name)
        );
        Assert.All(secrets, option => Assert.Contains("list of processes", option.Description, StringComparison.Ordinal));
        Assert.True(
            secrets.Count == 0
                || (await CommandRun.OfAsync([.. name.Split(' '), "--help"])).Out.Contains("-stdin", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("exchange", "--app-id", "--app_id", "-id", "--app-secret", "-secret", "--auth-code", "-code", "--redirect-uri", "-r")]
    [InlineData(
        "exchange",
        "--env-path",
        "--env_path",
        "-p",
        "--env-variable",
        "--env_variable",
        "-v",
        "--auto",
        "-auto",
        "--silent",
        "-s"
    )]
    [InlineData(
        "refresh",
        "--access-token",
        "--access_token",
        "-token",
        "--env-path",
        "-p",
        "--env-variable",
        "-v",
        "--auto",
        "--auto_mode",
        "-auto",
        "-s"
    )]
    public async Task Help_names_every_flag_of_ThreadsPipe(string command, params string[] flags)
    {
        var run = await CommandRun.OfAsync("auth", command, "--help");

        Assert.All(flags, flag => Assert.Matches($@"(?<![\w-]){flag}(?![\w-])", run.Out));
    }

    [Fact]
    public async Task Auth_alone_shows_its_help()
    {
        var alone = await CommandRun.OfAsync("auth");
        var help = await CommandRun.OfAsync("auth", "--help");

        Assert.Equal(ExitCode.Ok, alone.Exit);
        Assert.Equal(help, alone);
    }

    [Fact]
    public async Task Help_of_the_whole_names_every_command_variable_and_exit_code()
    {
        var run = await CommandRun.OfAsync("--help");

        Assert.All(Root.Subcommands, command => Assert.Contains($"  {command.Name} ", run.Out, StringComparison.Ordinal));
        Assert.Contains(CommandEnvironment.AccessToken, run.Out, StringComparison.Ordinal);
        Assert.Contains(CommandEnvironment.BaseAddress, run.Out, StringComparison.Ordinal);
        Assert.Contains("--token-stdin", run.Out, StringComparison.Ordinal);
        Assert.Contains("threads auth login", run.Out, StringComparison.Ordinal);
        var words = Regex.Replace(run.Out, @"\s+", " ");
        Assert.All(ExitCode.Table, row => Assert.Contains($" {row.Number} {row.Meaning}", words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_command_alone_shows_its_help()
    {
        var alone = await CommandRun.OfAsync();
        var help = await CommandRun.OfAsync("--help");

        Assert.Equal(help, alone);
    }

    private static Command Find(string name) =>
        name.Split(' ').Aggregate((Command)Root, (command, word) => command.Subcommands.Single(sub => sub.Name == word));

    [Fact]
    public async Task Version_tells_the_version_of_the_api_and_the_date_of_the_spec()
    {
        var run = await CommandRun.OfAsync("--version");

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Matches(@"^threads \d+\.\d+\.\d+\S* \(Threads API v[\d.]+, spec of \d{4}-\d\d-\d\d\)\s*$", run.Out);
    }
}
