using System.Text;
using ThreadsSdk.Cli.Encodings;

namespace ThreadsSdk.Cli.Shell;

/// <summary>Represents the streams that the command reads and writes.</summary>
/// <param name="In">Where a token, a secret, a text or the address of a redirect is read from when asked for.</param>
/// <param name="Out">Results.</param>
/// <param name="Error">Errors, and what a command says while it waits for its user.</param>
internal sealed record CommandStreams(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>The width of text that nobody looks at in a window.</summary>
    public const int PlainWidth = 100;

    /// <summary>Gets a value indicating whether <see cref="Out"/> is a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Gets a value indicating whether <see cref="Error"/> is a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Gets a value indicating whether <see cref="In"/> is a terminal, where somebody would have to type.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>Characters in a line.</summary>
    public int Width { get; init; } = PlainWidth;

    public static CommandStreams FromProcess() =>
        new(InOfProcess(), OutOfProcess(), ErrorOfProcess())
        {
            IsTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            IsInputTerminal = !Console.IsInputRedirected,
            Width = Console.IsOutputRedirected ? PlainWidth : WindowWidth(),
        };

    /// <summary>Reads a text in UTF-8; what is none throws.</summary>
    public static TextReader Utf8(Stream input) => new Utf8Reader(input, "The standard input");

    // Some terminals do not say how wide they are.
    private static int WindowWidth() => Console.WindowWidth is > 0 and var width ? Math.Clamp(width, 20, 120) : 80;

    private static TextReader InOfProcess() => Console.IsInputRedirected ? Utf8(Console.OpenStandardInput()) : Console.In;

    // A file or a pipe gets UTF-8 on every system.
    private static TextWriter OutOfProcess() => Console.IsOutputRedirected ? Writer(PipeStream.OpenStandardOutput()) : Console.Out;

    private static TextWriter ErrorOfProcess() => Console.IsErrorRedirected ? Writer(Console.OpenStandardError()) : Console.Error;

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
}
