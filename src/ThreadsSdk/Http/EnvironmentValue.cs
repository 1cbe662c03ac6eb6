namespace ThreadsSdk.Http;

/// <summary>Reads environment variables.</summary>
internal static class EnvironmentValue
{
    /// <summary>Returns the value without surrounding spaces. An empty variable counts as missing.</summary>
    public static string? Read(Func<string, string?> read, string name) => read(name)?.Trim() is { Length: > 0 } value ? value : null;
}
