using System.Text;
using Spectre.Console;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Output;

/// <summary>Creates consoles of Spectre.Console for given streams and widths, so that it asks no terminal.</summary>
internal sealed class ScreenOutput(TextWriter writer, bool isTerminal, int width) : IAnsiConsoleOutput
{
    public TextWriter Writer => writer;

    public bool IsTerminal => isTerminal;

    public int Width => width;

    public int Height => 24;

    public void SetEncoding(Encoding encoding) { }

    /// <summary>A screen with colours and spinners in a terminal, and with plain text everywhere else.</summary>
    public static IAnsiConsole CreateScreen(CommandHost host) => Create(host, host.Streams.Out, host.Streams.IsTerminal);

    /// <summary>The same on the error stream, for what is no result.</summary>
    public static IAnsiConsole CreateErrorScreen(CommandHost host) => Create(host, host.Streams.Error, host.Streams.IsErrorTerminal);

    private static IAnsiConsole Create(CommandHost host, TextWriter writer, bool isTerminal)
    {
        var isRich = isTerminal && !host.Environment.WantsPlainText;
        var screen = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                // Tables are padded with spaces, which nobody wants in a file.
                Out = new ScreenOutput(isRich ? writer : new TrimmingWriter(writer), isTerminal, host.Streams.Width),
                Ansi = (isRich, OperatingSystem.IsWindows()) switch
                {
                    (false, _) => AnsiSupport.No,
                    (true, true) => AnsiSupport.Detect,
                    (true, false) => AnsiSupport.Yes,
                },
                // The 16 colours of the terminal's own theme are readable on every background.
                ColorSystem = ColorSystemSupport.Standard,
                Interactive = isRich ? InteractionSupport.Yes : InteractionSupport.No,
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            }
        );
        if (!isTerminal)
        {
            screen.Pipeline.Attach(new TabbedLines.Hook());
        }

        return screen;
    }
}
