using System.Text;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Shell;

/// <summary>Reads secrets and texts from the standard input. An endless input is not read to its end.</summary>
internal static class InputText
{
    /// <summary>Longer than any token or secret.</summary>
    public const int Longest = 4096;

    /// <summary>All of it, without the line break at the end, which is that of echo or of the file.</summary>
    public static async Task<string> ReadAllAsync(TextReader input, CancellationToken cancellationToken, int longest = Longest)
    {
        var text = new StringBuilder();
        var buffer = new char[Longest];
        while (text.Length <= longest + 2 && await ReadAsync() is > 0 and var count)
        {
            text.Append(buffer, 0, count);
        }

        return text.ToString().TrimEnd('\r', '\n');

        // A pipe that nobody writes to cannot be cancelled; the end of the process ends it.
        async Task<int> ReadAsync()
        {
            try
            {
                return await Task.Run(() => input.Read(buffer, 0, buffer.Length), CancellationToken.None).WaitAsync(cancellationToken);
            }
            catch (Exception e) when (IsUnreadable(e))
            {
                throw Unreadable(e);
            }
        }
    }

    /// <summary>One line, so that what follows can be read later.</summary>
    public static string ReadLine(TextReader input)
    {
        var text = new StringBuilder();
        try
        {
            while (text.Length <= Longest && input.Read() is >= 0 and not '\n' and var character)
            {
                text.Append((char)character);
            }
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw Unreadable(e);
        }

        return text.ToString().TrimEnd('\r');
    }

    /// <summary>Determines whether the rest of an input holds more than spaces and line breaks.</summary>
    public static bool HasText(TextReader input)
    {
        var count = 0;
        int next;
        do
        {
            try
            {
                next = input.Read();
            }
            catch (Exception e) when (IsUnreadable(e) || e is UsageException)
            {
                return e is UsageException;
            }
        } while (next >= 0 && char.IsWhiteSpace((char)next) && ++count < Longest);
        return next >= 0;
    }

    /// <summary>Gets the reason why a text can be neither a token nor a secret; null when it can.</summary>
    public static string? InvalidReason(string text) =>
        text switch
        {
            "" => "is empty",
            { Length: > Longest } => $"is longer than {Longest:N0} characters",
            _ when text.Any(char.IsWhiteSpace) => "contains a space or a line break",
            _ when text.Any(character => character is < '!' or > '~') => "contains a character that none has",
            _ => null,
        };

    private static bool IsUnreadable(Exception failure) => failure is IOException or UnauthorizedAccessException;

    private static UsageException Unreadable(Exception failure) =>
        new($"The standard input cannot be read: {failure.Message}", "Give a file or a pipe.");
}
