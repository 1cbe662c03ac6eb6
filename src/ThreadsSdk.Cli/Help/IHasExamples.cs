namespace ThreadsSdk.Cli.Help;

/// <summary>Represents a command whose help has examples.</summary>
internal interface IHasExamples
{
    /// <summary>Gets lines to copy; at least one.</summary>
    IReadOnlyList<Example> Examples { get; }

    /// <summary>Gets a value indicating whether it works on behalf of a user.</summary>
    bool NeedsToken { get; }

    /// <summary>Gets a further section; null for none.</summary>
    (string Title, string Text)? Note => null;

    /// <summary>Gets the further section for what else stands on the command line; usually the same.</summary>
    (string Title, string Text)? GetNote(System.CommandLine.ParseResult parsed) => Note;

    /// <summary>Gets the environment variables it reads.</summary>
    IReadOnlyList<(string Name, string Text)> Variables { get; }
}
