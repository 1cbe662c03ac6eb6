using System.CommandLine;
using System.CommandLine.Completions;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Tooling.Calls;

namespace ThreadsSdk.Cli.Commands.Call;

/// <summary>`threads call`.</summary>
internal sealed class CallCommand : UserCommand
{
    private const string AnyStep = "Run `threads call --help`.";

    private static readonly HttpMethod[] Methods = [HttpMethod.Get, HttpMethod.Post, HttpMethod.Delete];

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

    private readonly SpecInput _spec;
    private OperationCatalog? _catalog;

    public CallCommand(CommandHost host)
        : base(host, "call", "Call an operation by its name, or send any request, and print the response as JSON.")
    {
        Arguments.Add(_method);
        Arguments.Add(_path);
        Options.Add(_parameters);
        _spec = SpecInput.AddOptionTo(this);
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
    public override HelpSection? GetNote(ParseResult parsed) =>
        Operation(parsed) is { } operation
            ? new HelpSection($"{operation.FullName}:", CallDescription.Lines(operation))
            : Catalog(parsed).List;

    public override bool TakesToken(ParseResult parsed) => Operation(parsed)?.NeedsToken != false;

    protected override bool ChangesSomething(ParseResult parsed) =>
        Operation(parsed) is { } operation
            ? operation.Method != HttpMethod.Get.Method
            : Method(parsed, parsed.GetRequiredValue(_method)) != HttpMethod.Get;

    /// <summary>What is wrong with the request is said before a token is asked for.</summary>
    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var request = Request(parsed);
        using var threads = request.NeedsToken ? await ConnectAsync(parsed, output, cancellationToken) : ConnectWithoutToken(parsed);
        var response = await output.WaitAsync("Waiting for the response", threads.SendAsync(request, cancellationToken));
        output.WriteJson(response.WriteTo);
        return ExitCode.Ok;
    }

    private static string ExampleOf(string operation) =>
        string.Join(
            ' ',
            OperationCatalog
                .BuiltIn.Find(operation)!
                .Arguments.Select(argument => $"-p {argument.Key}=ID")
                .Prepend($"threads call {operation}")
        );

    private OperationSpec? Operation(ParseResult parsed) =>
        Catalog(parsed).Find(parsed.GetResult(_method)?.Tokens is [var word, ..] ? word.Value : null);

    private OperationCatalog Catalog(ParseResult parsed) =>
        _catalog ??= _spec.PathOf(parsed) is null ? OperationCatalog.BuiltIn : new OperationCatalog(_spec.Load(parsed, Host).Content);

    private string HelpLine(ParseResult parsed) => _spec.Complete("threads call --help", parsed);

    private ThreadsRequest Request(ParseResult parsed)
    {
        var word = parsed.GetRequiredValue(_method);
        var path = parsed.GetValue(_path);
        List<(string Name, string Value)> parameters = [.. (parsed.GetValue(_parameters) ?? []).Select(Split)];
        if (OperationCatalog.IsName(word))
        {
            return path is null
                ? Create(parsed, Catalog(parsed).Get(word, HelpLine(parsed)), parameters)
                : throw new UsageException("An operation has its path already; its parameters are given with -p name=value.", AnyStep);
        }

        var method = Method(parsed, word);
        ThreadsRequest request = new(method, path ?? throw new UsageException("A method needs a path.", AnyStep));
        var target = method == HttpMethod.Post ? request.Form : request.Query;
        foreach (var (name, value) in parameters)
        {
            target[name] = value;
        }

        return request;
    }

    private ThreadsRequest Create(ParseResult parsed, OperationSpec operation, IReadOnlyList<(string Name, string Value)> parameters) =>
        OperationRequest.Create(
            Catalog(parsed),
            operation,
            parameters,
            _spec.Complete($"threads call {operation.FullName} --help", parsed)
        );

    private HttpMethod Method(ParseResult parsed, string word) =>
        Methods.FirstOrDefault(method => method.Method.Equals(word, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException(
            "The first word must be the name of an operation, or GET, POST or DELETE.",
            Catalog(parsed).NextStep(word, HelpLine(parsed), Methods.Select(method => method.Method))
                + " A path has its method before it, as in `threads call GET me`."
        );

    // The value may hold further equals signs. It may also be a secret, so it is in no message.
    private static (string Name, string Value) Split(string parameter) =>
        parameter.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (parameter[..at], parameter[(at + 1)..])
            : throw new UsageException("A parameter must be written as name=value.", AnyStep);
}
