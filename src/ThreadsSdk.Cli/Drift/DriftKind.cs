namespace ThreadsSdk.Cli.Drift;

/// <summary>What a side lacks.</summary>
internal enum DriftKind
{
    Operation,
    Parameter,
    Field,
    Value,
}
