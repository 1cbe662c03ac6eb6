using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Help;

/// <summary>Writes the sections of a help, no wider than the terminal.</summary>
internal sealed class HelpWriter(TextWriter output, int width)
{
    private const string Indent = "  ";

    public void Write(HelpSection section)
    {
        WriteLine(section.Title);
        foreach (var line in section.Lines)
        {
            WriteLine(Indent + line);
        }

        output.WriteLine();
    }

    public void Write(string title, IReadOnlyList<(string Name, string Text)> rows)
    {
        var column = rows.Max(row => row.Name.Length);
        Write(new HelpSection(title, [.. rows.Select(row => $"{row.Name.PadRight(column)}{Indent}{row.Text}")]));
    }

    /// <summary>The lines themselves stay whole: they are there to be copied.</summary>
    public void Write(IReadOnlyList<Example> examples)
    {
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            foreach (var part in TextWidth.Wrap(example.Purpose, width - $"{Indent}# ".Length))
            {
                output.WriteLine($"{Indent}# {part}");
            }

            output.WriteLine(Indent + example.Line);
        }

        output.WriteLine();
    }

    private void WriteLine(string line)
    {
        foreach (var part in HangingText.Wrap(line.TrimEnd(), width))
        {
            output.WriteLine(part);
        }
    }
}
