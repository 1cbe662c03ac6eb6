using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Call;

/// <summary>`threads call`.</summary>
internal sealed class CallCommand : ApiCommand
{
    private readonly Argument<string> _method = new("method") { Description = "GET, POST or DELETE." };

    private readonly Argument<string> _path = new("path")
    {
        Description = "The path: below the version, or from the root of the server when it begins with a slash.",
    };

    private readonly Option<string[]> _parameters = new("--parameter", "-p")
    {
        Description = "A parameter; may be given again. Those of a POST go in the body, others in the address.",
        HelpName = "name=value",
    };

    public CallCommand(CommandHost host)
        : base(host, "call", "Send any request, also one that this version does not know, and print the response as JSON.")
    {
        Arguments.Add(_method);
        Arguments.Add(_path);
        Options.Add(_parameters);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new($"threads call GET {ThreadsApi.OwnUser}", "Whatever the API says of your profile"),
        new($"threads call GET {ThreadsApi.OwnUser} -p name=value -p other=value", "The same with parameters"),
        new($"threads call GET /{ThreadsApi.Version}/{ThreadsApi.OwnUser}", "Name the version yourself"),
    ];

    protected override bool ChangesSomething(ParseResult parsed) => Method(parsed.GetRequiredValue(_method)) != HttpMethod.Get;

    protected override async Task RunAsync(
        ParseResult parsed,
        IThreadsClient threads,
        CommandOutput output,
        CancellationToken cancellationToken
    )
    {
        var method = Method(parsed.GetRequiredValue(_method));
        var request = new ThreadsRequest(method, parsed.GetRequiredValue(_path));
        var target = method == HttpMethod.Post ? request.Form : request.Query;
        foreach (var (name, value) in (parsed.GetValue(_parameters) ?? []).Select(Split))
        {
            target[name] = value;
        }

        var response = await output.WaitAsync("Waiting for the response", threads.SendAsync(request, cancellationToken));
        output.WriteJson(response.WriteTo);
    }

    private static HttpMethod Method(string name) =>
        name.ToUpperInvariant() switch
        {
            "GET" => HttpMethod.Get,
            "POST" => HttpMethod.Post,
            "DELETE" => HttpMethod.Delete,
            _ => throw new UsageException("The method must be GET, POST or DELETE.", "Run `threads call --help`."),
        };

    // The value may hold further equals signs. It may also be a secret, so it is in no message.
    private static (string Name, string Value) Split(string parameter) =>
        parameter.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (parameter[..at], parameter[(at + 1)..])
            : throw new UsageException("A parameter must be written as name=value.", "Run `threads call --help`.");
}
