using System.ComponentModel;

namespace ThreadsSdk.Runtime;

/// <summary>The kind of token an operation needs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum TokenUse
{
    /// <summary>The token of a user.</summary>
    User,

    /// <summary>A token of the app.</summary>
    App,

    /// <summary>None.</summary>
    None,
}
