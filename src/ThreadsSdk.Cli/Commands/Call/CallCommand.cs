using System.CommandLine;
using System.CommandLine.Completions;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Spec.Tooling.Calls;

namespace ThreadsSdk.Cli.Commands.Call;

/// <summary>`threads call`.</summary>
internal sealed class CallCommand : UserCommand
{
    private const string AnyStep = "Run `threads call --help`.";

    private readonly Argument<string> _method = new("operation")
    {
        HelpName = "operation",
        Description = "The name of an operation, whose parameters are checked; or GET, POST or DELETE, and a path.",
        CompletionSources = { _ => OperationCatalog.BuiltIn.Operations.Select(operation => new CompletionItem(operation.FullName)) },
    };

    private readonly Argument<string?> _path = new("path")
    {
        Description = "The path: below the version, or from the root of the server when it begins with a slash.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _parameters = new("--parameter", "-p")
    {
        Description =
            "A parameter; may be given again. Without a name of an operation those of a POST go in the body, others in the address.",
        HelpName = "name=value",
    };

    private readonly Option<string?> _folder = new("--spec")
    {
        Description = "The folder with the YAML that your project adds to the API, as ThreadsSdk.Generator reads it.",
        HelpName = "folder",
    };

    public CallCommand(CommandHost host)
        : base(host, "call", "Call an operation by its name, or send any request, and print the response as JSON.")
    {
        Arguments.Add(_method);
        Arguments.Add(_path);
        Options.Add(_parameters);
        Options.Add(_folder);
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new(ExampleOf(ThreadsOperationNames.Replies.List), "An operation by its name"),
            new($"threads call {ThreadsOperationNames.Replies.List} --help", "Its parameters"),
            new($"threads call GET {ThreadsApi.OwnUser}", "Whatever the API says of your profile"),
            new($"threads call GET {ThreadsApi.OwnUser} -p name=value -p other=value", "The same with parameters"),
            new($"threads call GET /{ThreadsApi.Version}/{ThreadsApi.OwnUser}", "Name the version yourself"),
        ];

    /// <summary>Returns the parameters of the operation that was named, or the names of all operations.</summary>
    public override (string Title, string Text)? GetNote(ParseResult parsed) =>
        Catalog(parsed).Find(parsed.GetResult(_method)?.Tokens is [var word, ..] ? word.Value : null) is { } operation
            ? ($"{operation.FullName}:", string.Join('\n', CallDescription.Lines(operation)))
            : ("Operations:", string.Join('\n', Catalog(parsed).Operations.Select(known => known.FullName)));

    protected override bool ChangesSomething(ParseResult parsed) =>
        parsed.GetRequiredValue(_method) is var word && OperationCatalog.IsName(word)
            ? Catalog(parsed).Find(word)?.Method != HttpMethod.Get.Method
            : Method(word) != HttpMethod.Get;

    /// <summary>What is wrong with the request is said before a token is asked for.</summary>
    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var request = Request(
            Catalog(parsed),
            parsed.GetRequiredValue(_method),
            parsed.GetValue(_path),
            [.. (parsed.GetValue(_parameters) ?? []).Select(Split)]
        );
        using var threads = await ConnectAsync(parsed, output, cancellationToken);
        var response = await output.WaitAsync("Waiting for the response", threads.SendAsync(request, cancellationToken));
        output.WriteJson(response.WriteTo);
        return ExitCode.Ok;
    }

    private static string ExampleOf(string operation) =>
        string.Join(
            ' ',
            OperationCatalog
                .BuiltIn.Get(operation)
                .Arguments.Select(argument => $"-p {argument.Key}=ID")
                .Prepend($"threads call {operation}")
        );

    private OperationCatalog Catalog(ParseResult parsed) =>
        parsed.GetResult(_folder)?.Tokens is [var folder] ? OperationCatalog.Load(folder.Value) : OperationCatalog.BuiltIn;

    private static ThreadsRequest Request(
        OperationCatalog catalog,
        string word,
        string? path,
        IReadOnlyList<(string Name, string Value)> parameters
    )
    {
        if (OperationCatalog.IsName(word))
        {
            return path is null
                ? OperationRequest.Create(catalog, catalog.Get(word), parameters)
                : throw new UsageException("An operation has its path already; its parameters are given with -p name=value.", AnyStep);
        }

        var method = Method(word);
        ThreadsRequest request = new(method, path ?? throw new UsageException("A method needs a path.", AnyStep));
        var target = method == HttpMethod.Post ? request.Form : request.Query;
        foreach (var (name, value) in parameters)
        {
            target[name] = value;
        }

        return request;
    }

    private static HttpMethod Method(string name) =>
        name.ToUpperInvariant() switch
        {
            "GET" => HttpMethod.Get,
            "POST" => HttpMethod.Post,
            "DELETE" => HttpMethod.Delete,
            _ => throw new UsageException("The first word must be the name of an operation, or GET, POST or DELETE.", AnyStep),
        };

    // The value may hold further equals signs. It may also be a secret, so it is in no message.
    private static (string Name, string Value) Split(string parameter) =>
        parameter.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (parameter[..at], parameter[(at + 1)..])
            : throw new UsageException("A parameter must be written as name=value.", AnyStep);
}
