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

        var output = parseResult.InvocationConfiguration.Output;
        var sections = parseResult.CommandResult.Command as IHasExamples ?? root;
        WriteExamples(output, sections.Examples);
        if (sections.GetNote(parseResult) is { } note)
        {
            WriteLines(output, note.Title, note.Text);
        }

        if (sections.NeedsToken)
        {
            WriteLines(output, "Access token, in this order:", Login.TokenSource.Ways);
        }

        WriteColumns(output, "Environment:", sections.Variables);
        if (sections == root)
        {
            WriteColumns(output, "Exit codes:", HelpTexts.ExitCodes);
        }
        else
        {
            WriteLines(output, "Exit codes:", HelpTexts.ExitCodesInShort);
        }

        return ExitCode.Ok.Number;
    }

    private static void WriteExamples(TextWriter output, IReadOnlyList<Example> examples)
    {
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  # {example.Purpose}");
            output.WriteLine($"  {example.Line}");
        }

        output.WriteLine();
    }

    private static void WriteLines(TextWriter output, string title, string text)
    {
        output.WriteLine(title);
        foreach (var line in text.Split('\n'))
        {
            output.WriteLine($"  {line.TrimEnd('\r')}");
        }

        output.WriteLine();
    }

    private static void WriteColumns(TextWriter output, string title, IReadOnlyList<(string Name, string Text)> rows)
    {
        var width = rows.Max(row => row.Name.Length);
        output.WriteLine(title);
        foreach (var (name, text) in rows)
        {
            output.WriteLine($"  {name.PadRight(width)}  {text}");
        }

        output.WriteLine();
    }
}
