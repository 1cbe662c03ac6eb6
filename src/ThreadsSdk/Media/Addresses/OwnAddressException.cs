namespace ThreadsSdk.MediaAddresses;

/// <summary>The exception that is thrown when a host is on this machine or its network.</summary>
internal sealed class OwnAddressException() : IOException("The host is not on the internet.");
