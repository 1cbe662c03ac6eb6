using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Spec;

/// <summary>The place of a spec, as each command that reads one takes it.</summary>
public sealed class SpecPlaceTests : IDisposable
{
    private const string Likes = "models:\n  Media: { properties: { like_count: { type: int, doc: Likes. } } }\n";
    private const string PlaceStep = "Name the folder of a spec, such as spec, or its one .yaml file.";
    private const string RenameStep = "Rename it: only files that end in .yaml are read.";

    private readonly SpecFolder _folder = new();

    /// <summary>Gets the lines, up to the place of the spec.</summary>
    public static TheoryData<string> Lines =>
        [
            "spec lint",
            "spec stats",
            "spec openapi",
            "spec docs",
            "spec docs --coverage --spec",
            "spec changes",
            "spec check --pages x --spec",
            "spec fixtures --mappings x --spec",
            "spec lint --spec",
            "spec stats --spec",
            "spec openapi --spec",
            "call Media.Get --spec",
            "call Media.Get --help --spec",
            "spec fixtures --help --spec",
            "simulator --port 0 --spec",
        ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_place_without_a_spec_is_told_in_the_same_words_by_every_command(string line)
    {
        _folder.Write("empty/readme.txt", "nothing");
        _folder.Write("other/one.yml", Likes);

        (string Place, string Message, string Step)[] cases =
        [
            (_folder["nowhere"], $"There is no folder or file {_folder["nowhere"]}.", PlaceStep),
            (_folder["empty"], $"There is no .yaml file in {_folder["empty"]}.", PlaceStep),
            (_folder["other"], $"There is no .yaml file in {_folder["other"]}, but one.yml.", RenameStep),
            (_folder["other/one.yml"], $"{_folder["other/one.yml"]} is no .yaml file.", RenameStep),
        ];
        foreach (var (place, message, step) in cases)
        {
            var run = await CommandRun.OfAsync([.. line.Split(' '), place]);

            Assert.Equal(ExitCode.Usage, run.Exit);
            Assert.Equal($"error: {message}\nnext:  {step}\n", run.Error.ReplaceLineEndings("\n"));
            Assert.Empty(run.Out);
        }
    }

    [Theory]
    [InlineData("spec lint")]
    [InlineData("spec stats")]
    [InlineData("spec openapi")]
    [InlineData("spec docs --coverage --spec")]
    [InlineData("spec changes")]
    [InlineData("call Media.Get --help --spec")]
    public async Task A_file_and_its_folder_are_the_same_and_the_ending_may_be_in_capitals(string line)
    {
        _folder.Write("likes/likes.YAML", Likes);

        var folder = await CommandRun.OfAsync([.. line.Split(' '), _folder["likes"]]);
        var file = await CommandRun.OfAsync([.. line.Split(' '), _folder["likes/likes.YAML"]]);

        Assert.Equal(ExitCode.Ok, folder.Exit);
        Assert.Equal(folder.Out, file.Out);
        Assert.Empty(folder.Error);
    }

    [Theory]
    [InlineData("spec lint")]
    [InlineData("spec stats")]
    [InlineData("spec changes")]
    [InlineData("call Media.Get --help --spec")]
    public async Task A_file_that_is_not_read_for_its_name_is_named(string line)
    {
        _folder.Write("likes/likes.yaml", Likes);
        _folder.Write("likes/more.yml", Likes);

        var run = await CommandRun.OfAsync([.. line.Split(' '), _folder["likes"]]);

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Equal($"note: {_folder["likes/more.yml"]} is not read: its name does not end in .yaml.", run.Error.TrimEnd());
    }

    [Theory]
    [InlineData("openapi", "openapi.json")]
    [InlineData("stats", "stats.txt")]
    [InlineData("docs", "reference.md")]
    public async Task A_file_to_write_in_the_place_of_the_spec_is_told_where_it_belongs(string command, string name)
    {
        var run = await CommandRun.OfAsync("spec", command, _folder[name]);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains($"--output {_folder[name]}", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder[name]));
    }

    [Fact]
    public void Every_command_about_one_spec_takes_it_as_an_argument_and_as_an_option()
    {
        CommandHost host = new(
            new CommandStreams(TextReader.Null, TextWriter.Null, TextWriter.Null),
            new CommandEnvironment(new Dictionary<string, string>())
        );
        var commands = ThreadsCommand.CreateRoot(host).Subcommands.Single(command => command.Name == "spec").Subcommands;

        // Those of changes are two specs, and those of fixtures are operations.
        Assert.All(
            commands.Where(command => command.Name is not ("changes" or "fixtures")),
            command => Assert.Equal("spec", Assert.Single(command.Arguments).Name)
        );
        Assert.All(
            commands.Where(command => command.Name is not "changes"),
            command => Assert.Contains("--spec", command.Options.Select(option => option.Name))
        );
    }
}
