using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Help;

/// <summary>The usual help, and below it what one needs to begin: examples, the ways to give a token, variables, exit codes.</summary>
internal sealed class ExamplesHelp(HelpAction usual, RootHelp root) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        // First, because a spec that cannot be read is told in place of the help, not in the middle of it.
        var sections = parseResult.CommandResult.Command as IHasExamples ?? root;
        var note = sections.GetNote(parseResult);
        var takesToken = sections.TakesToken(parseResult);

        usual.Invoke(parseResult);
        HelpWriter help = new(parseResult.InvocationConfiguration.Output, usual.MaxWidth);
        help.Write(sections.Examples);
        if (note is not null)
        {
            help.Write(note);
        }

        if (takesToken)
        {
            help.Write(new HelpSection("Access token, in this order:", Login.TokenSource.Ways.Split('\n')));
        }

        help.Write("Environment:", sections.Variables);
        if (sections == root)
        {
            help.Write("Exit codes:", HelpTexts.ExitCodes);
        }
        else
        {
            help.Write(new HelpSection("Exit codes:", [HelpTexts.InShort(sections.ExitCodes)]));
        }

        return ExitCode.Ok.Number;
    }
}
