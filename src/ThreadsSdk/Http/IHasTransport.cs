using System.ComponentModel;

namespace ThreadsSdk.Runtime;

/// <summary>Leads from a client or a group of calls to what sends them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IHasTransport
{
    /// <summary>Gets what sends the calls.</summary>
    ThreadsTransport Transport { get; }
}
