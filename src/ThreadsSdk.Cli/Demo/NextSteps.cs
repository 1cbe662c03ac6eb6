using Spectre.Console;
using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Demo;

/// <summary>Shows what to do after the demo.</summary>
internal static class NextSteps
{
    public static void Show(DemoNarrator narrator)
    {
        narrator.Head("What next");
        narrator.Show(
            Tables.Card([
                ("threads simulator", "Keep a simulator running, and see its users and tokens."),
                ("threads --help", "The other commands. The help of each one has examples."),
                ("README.md", "First steps in C#, and how to get a token of Threads itself."),
            ])
        );
        narrator.Show(new Text("\n"));
        narrator.Show(
            new Padder(
                new Text("Not installed? Say `dotnet run --project src/ThreadsSdk.Cli --` in place of `threads`.", Tables.Quiet),
                new Padding(2, 0, 0, 0)
            )
        );
    }
}
