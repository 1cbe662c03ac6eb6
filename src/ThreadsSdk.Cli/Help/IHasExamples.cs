using System.CommandLine;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Help;

/// <summary>Represents a command whose help has examples.</summary>
internal interface IHasExamples
{
    /// <summary>Gets lines to copy; at least one.</summary>
    IReadOnlyList<Example> Examples { get; }

    /// <summary>Gets the environment variables it reads.</summary>
    IReadOnlyList<(string Name, string Text)> Variables { get; }

    /// <summary>Gets the ways in which it can end.</summary>
    IReadOnlyList<ExitCode> ExitCodes { get; }

    /// <summary>Determines whether it works on behalf of a user.</summary>
    bool TakesToken(ParseResult parsed);

    /// <summary>Gets a further section for what stands on the command line; null for none.</summary>
    HelpSection? GetNote(ParseResult parsed) => null;
}
