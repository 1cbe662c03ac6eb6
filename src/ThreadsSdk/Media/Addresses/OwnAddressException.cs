namespace ThreadsSdk.MediaAddresses;

/// <summary>A host is of this machine or its network.</summary>
internal sealed class OwnAddressException() : IOException("The host is not on the internet.");
