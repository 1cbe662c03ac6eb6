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
        usual.Invoke(parseResult);

        HelpWriter help = new(parseResult.InvocationConfiguration.Output, usual.MaxWidth);
        var sections = parseResult.CommandResult.Command as IHasExamples ?? root;
        help.Write(sections.Examples);
        if (sections.GetNote(parseResult) is { } note)
        {
            help.Write(note);
        }

        if (sections.TakesToken(parseResult))
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
