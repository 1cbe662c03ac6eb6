using System.CommandLine;

namespace ThreadsSdk.Cli.Commands;

/// <summary>Options of several commands.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Print JSON and nothing else; errors are JSON as well, on the error stream.",
        Recursive = true,
    };

    public static Option<string?> BaseAddress { get; } = new("--base-address")
    {
        Description = "Where Threads is, or a simulator.",
        HelpName = "url",
    };

    public static Option<bool> TokenFromInput { get; } = new("--token-stdin")
    {
        Description = "Read the access token from the standard input.",
    };

    public static Option<int> Limit() => new("--limit")
    {
        Description = "How many to show at most. More pages are fetched when it takes them.",
        HelpName = "count",
        DefaultValueFactory = _ => 20,
        Validators =
        {
            result =>
            {
                if (result.Tokens is [var token] && int.TryParse(token.Value, out var limit) && limit < 1)
                    result.AddError("--limit must be at least 1.");
            },
        },
    };
}
