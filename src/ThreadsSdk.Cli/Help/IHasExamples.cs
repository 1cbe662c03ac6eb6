namespace ThreadsSdk.Cli.Help;

/// <summary>A command whose help teaches it.</summary>
internal interface IHasExamples
{
    /// <summary>Lines to copy; at least one.</summary>
    IReadOnlyList<Example> Examples { get; }

    /// <summary>Gets whether it works on behalf of a user.</summary>
    bool NeedsToken { get; }

    /// <summary>Gets a further section; null for none.</summary>
    (string Title, string Text)? Note => null;

    /// <summary>The environment variables it reads.</summary>
    IReadOnlyList<(string Name, string Text)> Variables { get; }
}
