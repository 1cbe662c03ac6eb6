using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Hosting;

namespace ThreadsSdk.Cli.Commands.Publishing;

/// <summary>Reads a text from the standard input.</summary>
internal static class InputReading
{
    /// <summary>Stands for the standard input in place of a text or a file.</summary>
    public const string Sign = "-";

    // A novel; what goes on beyond it is no text.
    private const int Longest = 1_000_000;

    public static async Task<string> ReadAsync(ParseResult parsed, CommandHost host, CancellationToken cancellationToken)
    {
        if (CommonOptions.IsTokenFromInput(parsed))
            throw new UsageException("The standard input cannot hold both the token and a text.", $"Give the token in {CommandEnvironment.AccessToken}.");

        var text = await InputText.ReadAllAsync(host.Streams.In, cancellationToken, Longest);
        return text.Length <= Longest ? text : throw new UsageException($"The standard input is longer than {Longest:N0} characters.", "Post less of it.");
    }
}
