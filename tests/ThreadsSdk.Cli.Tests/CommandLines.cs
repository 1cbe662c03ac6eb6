using System.CommandLine;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Cli.Words;

namespace ThreadsSdk.Cli.Tests;

/// <summary>Command lines for every option of every command: right but for one word.</summary>
internal sealed class CommandLines
{
    private readonly RootCommand _root = ThreadsCommand.CreateRoot(
        new CommandHost(
            new CommandStreams(TextReader.Null, TextWriter.Null, TextWriter.Null),
            new CommandEnvironment(new Dictionary<string, string>())
        )
    );

    /// <summary>Options with a letter too many, too few, in another case or with dashes of another kind.</summary>
    public IEnumerable<string[]> Mistyped() =>
        Each(
            (line, option, name, others) =>
                from wrong in (string[])
                    [
                        name + "s",
                        name[..^1],
                        "-" + name.Replace("-", "", StringComparison.Ordinal),
                        name.ToUpperInvariant(),
                        "\u2014" + name.TrimStart('-'),
                        name + "x=1",
                        name.Insert(name.Length / 2, "q"),
                    ]
                where wrong.Length > 2 && !others.Contains(wrong)
                from words in (string[][])
                    [
                        [.. line, wrong],
                        [.. line, wrong, "1"],
                    ]
                select words
        );

    /// <summary>Options without the value they need, in each way to leave one out; and switches with one.</summary>
    public IEnumerable<string[]> Emptied() =>
        Each(
            (line, option, name, others) =>
                option.Arity switch
                {
                    { MaximumNumberOfValues: 0 } =>
                    [
                        [.. line, name + "="],
                        [.. line, name + "=true"],
                        [.. line, name + ":false"],
                    ],
                    _ when option is IMayBeEmpty || option.Arity.MinimumNumberOfValues == 0 => [],
                    _ =>
                    [
                        [.. line, name],
                        [.. line, name, "--", "1"],
                        [.. line, name + "="],
                        [.. line, name, ""],
                        [.. line, name + ":"],
                        [.. line, name, " "],
                    ],
                }
        );

    /// <summary>Options followed by another one where a value should be.</summary>
    public IEnumerable<string[]> Swapped() =>
        Each(
            (line, option, name, others) =>
                option.Arity.MinimumNumberOfValues == 0
                    ? []
                    : others
                        .Where(other => other != name)
                        .SelectMany(other => new string[][] { [.. line, name, other], [.. line, name, other + "=1"] })
        );

    private IEnumerable<string[]> Each(Func<string[], Option, string, HashSet<string>, IEnumerable<string[]>> make)
    {
        foreach (var (line, command) in Runnable(_root, []))
        {
            // Help and the version are answered whatever else is wrong.
            var options = command
                .Options.Concat(_root.Options.Where(option => option.Recursive))
                .Where(option => option.Name is not ("--help" or "--version"))
                .ToList();
            var names = options.SelectMany(option => option.Aliases.Prepend(option.Name)).ToHashSet();
            string[] whole = [.. line, .. command.Arguments.Select(_ => "1")];
            foreach (
                var words in options.SelectMany(option =>
                    option.Aliases.Prepend(option.Name).SelectMany(name => make(whole, option, name, names))
                )
            )
            {
                yield return words;
            }
        }
    }

    private static IEnumerable<(string[] Line, Command Command)> Runnable(Command command, string[] line) =>
        command.Subcommands.Count == 0 ? [(line, command)] : command.Subcommands.SelectMany(sub => Runnable(sub, [.. line, sub.Name]));
}
