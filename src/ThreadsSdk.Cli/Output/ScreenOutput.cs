using System.Text;
using Spectre.Console;
using ThreadsSdk.Cli.Hosting;

namespace ThreadsSdk.Cli.Output;

/// <summary>Tells Spectre.Console where to write and how wide, so that it asks no terminal.</summary>
internal sealed class ScreenOutput(CommandStreams streams, bool isRich) : IAnsiConsoleOutput
{
    // Tables are padded with spaces, which nobody wants in a file.
    public TextWriter Writer { get; } = isRich ? streams.Out : new TrimmingWriter(streams.Out);

    public bool IsTerminal => streams.IsTerminal;

    public int Width => streams.Width;

    public int Height => 24;

    public void SetEncoding(Encoding encoding)
    {
    }

    /// <summary>A screen with colours and spinners in a terminal, and with plain text everywhere else.</summary>
    public static IAnsiConsole CreateScreen(CommandHost host)
    {
        var isRich = host.Streams.IsTerminal && !host.Environment.WantsPlainText;
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new ScreenOutput(host.Streams, isRich),
            Ansi = (isRich, OperatingSystem.IsWindows()) switch
            {
                (false, _) => AnsiSupport.No,
                (true, true) => AnsiSupport.Detect,
                (true, false) => AnsiSupport.Yes,
            },
            // The 16 colours of the terminal's own theme are readable on every background.
            ColorSystem = isRich ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = isRich ? InteractionSupport.Yes : InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
    }
}
