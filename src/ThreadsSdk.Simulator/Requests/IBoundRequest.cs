namespace ThreadsSdk.Simulator.Requests;

/// <summary>
/// Represents the parameters of one operation, typed. The generator writes an implementation for each operation of the spec.
/// </summary>
/// <typeparam name="TSelf">The implementation.</typeparam>
internal interface IBoundRequest<TSelf>
    where TSelf : IBoundRequest<TSelf>
{
    /// <summary>Gets the name of the operation, such as <c>Media.Get</c>.</summary>
    static abstract string Operation { get; }

    static abstract TSelf Bind(RequestValues values);
}
