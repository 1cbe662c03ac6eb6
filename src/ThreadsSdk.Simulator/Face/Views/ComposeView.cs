using System.ComponentModel;

namespace ThreadsSdk.Simulator.Face.Views;

/// <summary>Represents what a form needs in which a post is written.</summary>
/// <param name="Users">Those who can write.</param>
/// <param name="Names">The name that each property of <see cref="CreateContainerOptions"/> has in requests.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ComposeView(IReadOnlyList<UserView> Users, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>Gets what the form begins with.</summary>
    public DraftView Draft { get; init; } = new();
}
