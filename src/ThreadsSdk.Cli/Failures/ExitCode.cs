namespace ThreadsSdk.Cli.Failures;

/// <summary>What the command says to the shell when it ends.</summary>
internal enum ExitCode
{
    /// <summary>All went well.</summary>
    Ok = 0,

    /// <summary>The command itself failed: a bug.</summary>
    Bug = 1,

    /// <summary>The command line, the environment or the token cannot be used. Nothing was sent.</summary>
    Usage = 2,

    /// <summary>Threads answered with an error.</summary>
    Api = 3,

    /// <summary>No answer came.</summary>
    Network = 4,

    /// <summary>An answer came that is not one of Threads.</summary>
    Unintelligible = 5,

    /// <summary>Something was sent, and then this machine failed: the result or the journal could not be written, or a file not be read.</summary>
    Unwritten = 6,

    /// <summary>Stopped by Ctrl+C or a signal.</summary>
    Cancelled = 130,

    /// <summary>Nobody reads the output any more, as after `| head`: 128 and the number of SIGPIPE, with which other tools end then.</summary>
    ReaderGone = 141,
}
