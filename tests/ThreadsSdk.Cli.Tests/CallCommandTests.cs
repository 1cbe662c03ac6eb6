using ThreadsSdk.Cli.Commands;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Spec.Tooling;
using ThreadsSdk.Spec.Tooling.Calls;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

/// <summary>`threads call` with the name of an operation.</summary>
public sealed class CallCommandTests : PostingTestBase
{
    private const string Claps = """
        endpoints:
          Claps:
            doc: Claps.
            operations:
              Count:
                http: GET /{post_id}/claps
                returns: ActionResult
                doc: Counts the claps of a post.
                parameters: { post_id: { in: path, type: id, doc: Id of the post. } }
        """;

    [Fact]
    public async Task Operation_is_called_by_its_name()
    {
        var created = await RunAsync(
            "call",
            "Publishing.CreateContainer",
            "-p",
            "user_id=me",
            "-p",
            "media_type=TEXT",
            "-p",
            "text=a=b & c"
        );
        var id = created.Json.GetProperty("id").GetString();
        var published = await RunAsync("call", "publishing.publishcontainer", "-p", "user_id=me", "-p", $"creation_id={id}");
        var post = published.Json.GetProperty("id").GetString();
        var read = await RunAsync("call", "Media.Get", "-p", $"media_id={post}", "-p", "fields=id,text");

        Assert.Equal("a=b & c", read.Json.GetProperty("text").GetString());
        Assert.Equal(post, Assert.Single(Posts).Id);
    }

    [Fact]
    public async Task Field_mask_is_sent_as_the_client_sends_it_when_none_is_given()
    {
        var run = await RunAsync("call", "Profiles.Get", "-p", "user_id=me");

        Assert.Equal(Ada.Username, run.Json.GetProperty("username").GetString());
    }

    [Fact]
    public async Task Operation_that_a_project_adds_is_called_with_the_folder_of_its_YAML()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Site, "threads")).FullName;
        File.WriteAllText(Path.Combine(folder, "claps.yaml"), Claps);

        var known = await TryAsync("call", "Claps.Count", "--spec", folder);
        var unknown = await TryAsync("call", "Claps.Count");
        var help = await RunAsync("call", "Claps.Count", "--help", "--spec", folder);

        Assert.Contains("post_id must be given.", known.Error, StringComparison.Ordinal);
        Assert.Contains($"`threads call Claps.Count --help --spec {folder}`", known.Error, StringComparison.Ordinal);
        Assert.Contains("There is no such operation.", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("post_id (id, required)", help.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistake_in_the_YAML_of_a_project_is_told_with_its_place()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Site, "threads")).FullName;
        File.WriteAllText(Path.Combine(folder, "claps.yaml"), Claps.Replace("returns", "return", StringComparison.Ordinal));

        var run = await TryAsync("call", "Claps.Count", "--spec", folder);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("claps.yaml(7,", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'returns'?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Media.List", "user_id must be given.")]
    [InlineData("Media.List -p user_id=me -p limit=-1", "limit must be 0 to ")]
    [InlineData("Media.List -p user_id=me -p limit=ten", "limit must be a whole number.")]
    [InlineData("Media.List -p user_id=me -p before=a -p after=b", "before must not be given together with after.")]
    [InlineData("Media.List -p user_id=me -p since=soon", "since must be seconds since 1970")]
    [InlineData("Media.Get -p media_id=..", "media_id must")]
    [InlineData("Replies.List -p media_id=1 -p reverse=maybe", "reverse must be true or false.")]
    [InlineData("Publishing.CreateContainer -p user_id=me -p media_type=FILM", "media_type must be one of TEXT, IMAGE, VIDEO, CAROUSEL.")]
    [InlineData("Publishing.CreateContainer -p user_id=me -p media_type=TEXT", "text or link_attachment must be given")]
    [InlineData("Publishing.CreateContainer -p user_id=me -p media_type=TEXT -p poll_attachment=[", "poll_attachment must be JSON.")]
    [InlineData(
        "Publishing.CreateContainer -p user_id=me -p media_type=TEXT -p poll_attachment=[]",
        "poll_attachment must be a JSON object."
    )]
    [InlineData(
        "Publishing.CreateContainer -p user_id=me -p media_type=TEXT -p poll_attachment={}",
        "poll_attachment.option_a must be given."
    )]
    [InlineData("Publishing.CreateContainer -p user_id=me -p media_type=TEXT -p text_entities={}", "text_entities must be a JSON array.")]
    [InlineData("Insights.GetForMedia -p media_id=1 -p metric=views,glances", "metric must be one of views, ")]
    public async Task Rule_that_is_broken_is_named_before_a_token_is_asked_for(string line, string rule)
    {
        var run = await CommandRun.OfAsync(["call", .. line.Split(' ')]);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains(rule, run.Error, StringComparison.Ordinal);
        Assert.Contains($"`threads call {line.Split(' ')[0]} --help`", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("Media.Lst", "Did you mean Media.List? `threads call --help` lists all operations.")]
    [InlineData("replys.lst", "Did you mean Replies.List?")]
    [InlineData("Media.Everything", "Did you mean one of Media.Get, ")]
    [InlineData("getlimit", "Did you mean Publishing.GetLimit?")]
    [InlineData("GTE me", "Did you mean GET?")]
    [InlineData("me", "A path has its method before it, as in `threads call GET me`.")]
    [InlineData("Nothing.Here", "next:  `threads call --help` lists all operations.")]
    [InlineData("Media.Get me", "has its path already")]
    [InlineData("Media.Get -p media_id=1 -p fild=id", "Media.Get has no parameter fild; did you mean fields?")]
    [InlineData("Media.Get -p media_id=1 -p media_id=2", "media_id was given twice.")]
    [InlineData("GET", "A method needs a path.")]
    [InlineData("PATCH me", "The first word must be")]
    public async Task Line_that_means_nothing_is_refused_with_what_to_do(string line, string message)
    {
        var run = await CommandRun.OfAsync(["call", .. line.Split(' ')]);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operation_that_takes_no_token_asks_for_none()
    {
        Dictionary<string, string> environment = new() { [CommandEnvironment.BaseAddress] = Simulator.BaseAddress.ToString() };
        string[] line = ["call", "OAuth.GetAppToken", "-p", $"client_id={Simulator.App.Id}", "-p", $"client_secret={Simulator.App.Secret}"];

        var run = await CommandRun.OfAsync([.. line, "--show-secrets"], environment);
        var other = await CommandRun.OfAsync(["call", "Profiles.Get", "-p", "user_id=me"], environment);

        Assert.Equal((ExitCode.Ok, ""), (run.Exit, run.Error));
        Assert.NotEmpty(run.Json.GetProperty("access_token").GetString()!);
        Assert.Equal(ExitCode.Usage, other.Exit);
        Assert.Contains("needs an access token", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_says_whether_an_operation_takes_a_token()
    {
        var none = await CommandRun.OfAsync("call", "OAuth.GetAppToken", "--help");
        var user = await CommandRun.OfAsync("call", "Media.Get", "--help");

        Assert.Contains("  Needs no access token.", none.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Access token, in this order:", none.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Needs no access token.", user.Out, StringComparison.Ordinal);
        Assert.Contains("Access token, in this order:", user.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_value_stands_in_an_error()
    {
        var run = await CommandRun.OfAsync("call", "OAuth.ExchangeCode", "-p", "TEST-SECRET=1", "-p", "client_secret=TEST-SECRET");
        var rules = await CommandRun.OfAsync("call", "OAuth.ExchangeCode", "-p", "client_secret=TEST-SECRET", "-p", "code=");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.DoesNotContain("TEST-SECRET", run.Error + rules.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_operations_and_the_parameters_of_each()
    {
        var all = await CommandRun.OfAsync("call", "--help");
        foreach (var operation in SpecSource.LoadBuiltIn().Content.Groups.SelectMany(group => group.Operations))
        {
            var run = await CommandRun.OfAsync("call", operation.FullName, "--help");

            Assert.Equal(ExitCode.Ok, run.Exit);
            Assert.Contains($"  {operation.FullName}\n", all.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
            Assert.Contains($"{operation.Method} {operation.Path}", run.Out, StringComparison.Ordinal);
            Assert.All(
                operation.Parameters.Where(parameter => parameter.Value is null),
                parameter => Assert.Contains($"  {parameter.Key} ({parameter.Type}", run.Out, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task Help_of_every_operation_fits_into_a_terminal_of_40_columns_and_loses_nothing()
    {
        foreach (var operation in OperationCatalog.BuiltIn.Operations)
        {
            var run = await CommandRun.OfAsync(["call", operation.FullName, "--help"], [], isTerminal: true, width: 40);

            var lines = run.Out.ReplaceLineEndings("\n").Split('\n').SkipWhile(line => line != $"{operation.FullName}:").ToList();
            Assert.NotEmpty(lines);
            Assert.DoesNotContain(lines, line => line.Length > 40);
            Assert.All(
                CallDescription.Lines(operation),
                line => Assert.Contains(Letters(line), Letters(string.Concat(lines)), StringComparison.Ordinal)
            );
        }

        static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal);
    }
}
