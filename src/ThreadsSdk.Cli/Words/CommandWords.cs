using System.CommandLine;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Words;

/// <summary>
/// Reads the words of a command line before System.CommandLine does, which takes the word behind an option for its value whatever it is,
/// and an option it does not know for a text. Here a word that begins like an option is one, or is refused; only behind `--` it is text.
/// </summary>
internal sealed class CommandWords
{
    private readonly IReadOnlyList<string> _given;
    private readonly List<string> _words = [];
    private readonly HashSet<string> _options = new(StringComparer.Ordinal);
    private Command _command;
    private int _at;
    private int _arguments;

    private CommandWords(RootCommand root, IReadOnlyList<string> given) => (_command, _given) = (root, given);

    /// <summary>The words for System.CommandLine.</summary>
    public IReadOnlyList<string> All => _words;

    /// <summary>Gets what is wrong with the words; null when nothing is.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>Determines whether an option is given, also on a command line that is wrong elsewhere.</summary>
    public bool IsGiven(string option) => _options.Contains(option);

    public static CommandWords Parse(RootCommand root, IReadOnlyList<string> given)
    {
        var words = new CommandWords(root, given);
        while (words._at < given.Count)
        {
            words.ReadNext();
        }

        return words;
    }

    private void ReadNext()
    {
        var word = _given[_at++];
        if (word == OptionWord.End)
        {
            ReadText();
            return;
        }

        if (OptionWord.From(word) is not { } written)
        {
            ReadArgument(word);
            return;
        }

        // System.CommandLine drops the empty value of `--x=`, and takes the next word for it.
        _words.AddRange(written.Value is null ? [word] : [written.Name, written.Value]);
        if (OptionsOf(_command).FirstOrDefault(option => NamesOf(option).Contains(written.Name)) is { } option)
        {
            ReadValue(option, written);
        }
        else
        {
            Fail(WordFailures.Unknown(_command, written.Name, OptionsOf(_command).SelectMany(NamesOf)));
        }
    }

    private void ReadValue(Option option, OptionWord written)
    {
        _options.Add(option.Name);
        if (option.Arity.MaximumNumberOfValues == 0)
        {
            if (written.Value is not null)
            {
                Fail(WordFailures.NoValue(_command, written.Name));
            }

            return;
        }

        if (written.Value is { } value)
        {
            CheckValue(option, written.Name, value);
            return;
        }

        var isMissing = option.Arity.MinimumNumberOfValues > 0;
        while (_at < _given.Count && OptionWord.From(_given[_at]) is null)
        {
            isMissing = false;
            CheckValue(option, written.Name, _given[_at]);
            _words.Add(_given[_at++]);
            if (!option.AllowMultipleArgumentsPerToken)
            {
                break;
            }
        }

        if (isMissing)
        {
            Fail(WordFailures.Missing(_command, written.Name, followedByDash: _at < _given.Count && _given[_at] != OptionWord.End));
        }
    }

    private void CheckValue(Option option, string name, string value)
    {
        if (option is not IMayBeEmpty && string.IsNullOrWhiteSpace(value))
        {
            Fail(WordFailures.Empty(_command, name));
        }
    }

    private void ReadArgument(string word)
    {
        _words.Add(word);
        if (_command.Subcommands.FirstOrDefault(sub => sub.Name == word || sub.Aliases.Contains(word)) is { } sub)
        {
            _command = sub;
            return;
        }

        if (OptionWord.NamesBehindOtherDash(word).FirstOrDefault(OptionsOf(_command).SelectMany(NamesOf).Contains) is { } meant)
        {
            Fail(WordFailures.OtherDash(_command, meant));
        }

        CheckArgument(word);
    }

    private void ReadText()
    {
        _words.Add(OptionWord.End);
        for (; _at < _given.Count; _at++)
        {
            _words.Add(_given[_at]);
            CheckArgument(_given[_at]);
        }
    }

    private void CheckArgument(string word)
    {
        var argument = _command.Arguments.ElementAtOrDefault(_arguments++);
        if (argument is not null && string.IsNullOrWhiteSpace(word))
        {
            Fail(WordFailures.Empty(_command, argument.Name));
        }
    }

    private void Fail(Failure failure) => Failure ??= failure;

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(Above(command).SelectMany(parent => parent.Options).Where(option => option.Recursive));

    private static IEnumerable<Command> Above(Command command) =>
        command.Parents.OfType<Command>().SelectMany(parent => Above(parent).Prepend(parent));

    private static IEnumerable<string> NamesOf(Option option) => option.Aliases.Prepend(option.Name);
}
