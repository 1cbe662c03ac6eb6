namespace ThreadsSdk.Simulator.State;

/// <summary>Represents what the id in a path belongs to.</summary>
internal enum NodeKind
{
    /// <summary>Nothing the simulator knows: any id will do, or there is none.</summary>
    Any,

    /// <summary>The user of the token.</summary>
    User,

    /// <summary>A post, reply or repost.</summary>
    Media,

    /// <summary>A container, which becomes a post.</summary>
    Container,

    /// <summary>A place.</summary>
    Location,
}
