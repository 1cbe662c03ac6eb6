using System.CommandLine;
using ThreadsSdk.Cli.Encodings;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Posts;

/// <summary>Reads a text from the standard input.</summary>
internal static class InputReading
{
    /// <summary>Stands for the standard input in place of a text or a file.</summary>
    public const string Sign = "-";

    // A novel; what goes on beyond it is no text.
    private const int Longest = 1_000_000;

    // What was piped in is there before this program has started. An input that stays open and empty must not stop it.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>Refuses a text in the standard input that the command line leaves unread: nobody pipes one in to lose it.</summary>
    public static async Task RefuseUnreadAsync(ParseResult parsed, CommandHost host, string nextStep, CancellationToken cancellationToken)
    {
        if (host.Streams.IsInputTerminal || CommonOptions.IsTokenFromInput(parsed))
        {
            return;
        }

        var reading = Task.Run(() => InputText.HasText(host.Streams.In), CancellationToken.None);
        if (await Task.WhenAny(reading, Task.Delay(Patience, cancellationToken)) == reading && await reading)
        {
            throw new UsageException("The standard input holds a text as well, which would be lost.", nextStep);
        }
    }

    public static async Task<string> ReadAsync(ParseResult parsed, CommandHost host, CancellationToken cancellationToken)
    {
        if (CommonOptions.IsTokenFromInput(parsed))
        {
            throw new UsageException(
                "The standard input cannot hold both the token and a text.",
                $"Give the token in {CommandEnvironment.AccessToken}."
            );
        }

        var text = await InputText.ReadAllAsync(host.Streams.In, cancellationToken, Longest);
        if (NotUtf8.ErrorIn("The standard input", text) is { } error)
        {
            throw error;
        }

        return text.Length <= Longest
            ? text
            : throw new UsageException($"The standard input is longer than {Longest:N0} characters.", "Post less of it.");
    }
}
