namespace ThreadsSdk.Testing.Mappings;

/// <summary>Represents the response of a mapping.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The bytes of the body.</param>
/// <param name="IsLost">True if the connection breaks without a response (WireMock's fault CONNECTION_RESET_BY_PEER).</param>
internal sealed record StubResponse(int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body, bool IsLost);
