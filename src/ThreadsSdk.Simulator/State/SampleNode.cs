namespace ThreadsSdk.Simulator.State;

/// <summary>Represents something that exists in sample responses only.</summary>
/// <param name="Model">The name of its model.</param>
/// <param name="Group">The group of the operation that responded with it.</param>
internal sealed record SampleNode(string Model, string Group)
{
    /// <summary>What an id belongs to of which the spec does not say it.</summary>
    public static readonly SampleNode Unknown = new("", "");
}
