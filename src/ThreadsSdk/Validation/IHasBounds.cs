using System.ComponentModel;

namespace ThreadsSdk.Runtime;

/// <summary>Represents a model that is sent, and checks itself before.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IHasBounds
{
    /// <summary>Checks the rules of the model.</summary>
    /// <param name="check">Collects the broken rules.</param>
    /// <param name="name">The wire name of the parameter that holds it.</param>
    void CheckBounds(ref Check check, string name);
}
