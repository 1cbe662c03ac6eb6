namespace ThreadsSdk.Simulator.State;

/// <summary>What the id in a path is of.</summary>
internal enum NodeKind
{
    /// <summary>Nothing the simulator knows: any id will do, or there is none.</summary>
    Any,

    /// <summary>The user of the token.</summary>
    User,

    /// <summary>A post, reply or repost.</summary>
    Media,

    /// <summary>What is going to be a post.</summary>
    Container,

    /// <summary>A place.</summary>
    Location,
}
