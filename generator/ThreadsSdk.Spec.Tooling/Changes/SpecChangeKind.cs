namespace ThreadsSdk.Spec.Tooling.Changes;

/// <summary>Names what can become of a thing between two specs.</summary>
public enum SpecChangeKind
{
    /// <summary>The newer spec alone has it.</summary>
    Added,

    /// <summary>Meta has announced its end.</summary>
    Deprecated,

    /// <summary>Both have it, and say something else of it.</summary>
    Changed,

    /// <summary>The older spec alone has it.</summary>
    Removed,
}
