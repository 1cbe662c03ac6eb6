namespace ThreadsSdk.Simulator.Requests;

/// <summary>The parameters of one operation, typed. The generator writes an implementation for each operation of the spec.</summary>
/// <typeparam name="TSelf">The implementation.</typeparam>
internal interface IBoundRequest<TSelf>
    where TSelf : IBoundRequest<TSelf>
{
    static abstract ThreadsOperation Operation { get; }

    static abstract TSelf Bind(RequestValues values);
}
