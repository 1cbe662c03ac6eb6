namespace ThreadsSdk.Generator;

/// <summary>The steps of the pipeline, for tests that prove what is cached.</summary>
internal static class TrackingNames
{
    public const string Files = nameof(Files);
    public const string Contents = nameof(Contents);
    public const string Linked = nameof(Linked);
    public const string LinkedOverlay = nameof(LinkedOverlay);
    public const string Specification = nameof(Specification);
    public const string Units = nameof(Units);
}
