namespace ThreadsSdk.Cli.Words;

/// <summary>Marks an option whose empty value means something. Everywhere else it is a variable that is not set.</summary>
internal interface IMayBeEmpty;
