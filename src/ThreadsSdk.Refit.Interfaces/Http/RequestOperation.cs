namespace ThreadsSdk.Http;

/// <summary>Finds the operation a request is for.</summary>
internal static class RequestOperation
{
    // As a request of one's own is called elsewhere.
    private static readonly Operation Custom = new("Custom", HttpMethod.Get, "", TokenUse.User, IsRepeatable: false);

    public static Operation Of(HttpRequestMessage? request) => Find(request) ?? Custom;

    /// <summary>The operation; null when it is a request of a method someone else declared.</summary>
    public static Operation? Find(HttpRequestMessage? request)
    {
        object? name = null;
        ((IDictionary<string, object?>?)request?.Options)?.TryGetValue(ThreadsRefit.OperationProperty, out name);
        return Array.Find(Operations.All, operation => operation.Name == name as string);
    }
}
