using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Spec.Tooling;

namespace ThreadsSdk.Cli.Commands;

/// <summary>Represents the spec that a command reads: the one that is named, or the one this version was built from.</summary>
internal sealed class SpecInput
{
    private const string Meaning =
        "A spec: its folder, or its one file. YAML without the section api adds to the spec this version was built from, which is read when "
        + "none is named.";

    private const string OutputName = "--output";

    private readonly Argument<string?>? _argument;
    private readonly Option<string?> _option;

    private SpecInput(Argument<string?>? argument, string meaning)
    {
        _argument = argument;
        _option = new("--spec") { Description = meaning, HelpName = "path" };
    }

    /// <summary>For commands about a spec: it may be named without the option.</summary>
    public static SpecInput AddArgumentTo(Command command)
    {
        SpecInput input = new(
            new Argument<string?>("spec") { Description = Meaning, Arity = ArgumentArity.ZeroOrOne },
            "The same as the argument."
        );
        command.Arguments.Add(input._argument!);
        command.Options.Add(input._option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(input._argument!)?.Tokens.Count > 0 && result.GetResult(input._option) is not null)
            {
                result.AddError("The spec is named twice.");
            }
        });
        return input;
    }

    /// <summary>For commands whose arguments are something else.</summary>
    public static SpecInput AddOptionTo(Command command, string meaning = Meaning)
    {
        SpecInput input = new(null, meaning);
        command.Options.Add(input._option);
        return input;
    }

    /// <summary>Gets the folder or file; null for the spec this version was built from. Works on a line with errors too.</summary>
    public string? PathOf(ParseResult parsed) =>
        (parsed.GetResult(_option)?.Tokens ?? []) is [var named] ? named.Value
        : _argument is not null && (parsed.GetResult(_argument)?.Tokens ?? []) is [var first] ? first.Value
        : null;

    /// <summary>Adds the spec that was named to another command line, so that it is about the same one.</summary>
    public string Complete(string line, ParseResult parsed) =>
        PathOf(parsed) is { } path ? $"{line} {_option.Name} {ShellWord.Quote(path)}" : line;

    /// <summary>Loads the spec.</summary>
    public SpecSource Load(ParseResult parsed, CommandHost host)
    {
        if (PathOf(parsed) is not { } path)
        {
            return SpecSource.LoadBuiltIn();
        }

        if (parsed.GetResult(_option) is null && MayBeOutput(path) && parsed.CommandResult.Command.Options.Any(IsOutput))
        {
            throw new UsageException(
                $"{path} is no spec.",
                $"To write there, name it with {OutputName}: {OutputName} {ShellWord.Quote(path)}"
            );
        }

        var spec = SpecSource.Load(path);
        Report(spec.Unread, host);
        return spec;
    }

    private static bool IsOutput(Option option) => option.Name == OutputName;

    private static bool MayBeOutput(string path) =>
        !Directory.Exists(path) && Path.GetExtension(path).ToUpperInvariant() is not ("" or ".YAML" or ".YML");

    /// <summary>Says on the error stream which files were not read, although they look as if they were meant.</summary>
    public static void Report(IReadOnlyList<string> unread, CommandHost host)
    {
        foreach (var path in unread)
        {
            host.Streams.Error.WriteLine($"note: {Plain.Harmless(path)} is not read: its name does not end in .yaml.");
        }
    }
}
