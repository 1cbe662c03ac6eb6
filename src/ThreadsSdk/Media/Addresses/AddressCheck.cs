using ThreadsSdk.MediaHosting;

namespace ThreadsSdk.MediaAddresses;

/// <summary>Looks whether Threads can get an image or video at its address, as closely as is wanted.</summary>
/// <param name="check">How closely.</param>
/// <param name="isLocal">Whether Threads itself is of this machine or network, as a simulator is, so that media may be too.</param>
/// <param name="clock">The clock.</param>
internal sealed class AddressCheck(MediaCheck check, bool isLocal, TimeProvider clock) : IDisposable
{
    private MediaProbe? _probe;

    /// <summary>All rules an address breaks that its plan did not look for.</summary>
    public async ValueTask<IReadOnlyList<ValidationError>> CheckAsync(
        Uri address,
        string property,
        MediaKind? given,
        CancellationToken cancellationToken
    )
    {
        if (!isLocal && PublicAddress.IsOwnName(address.IdnHost))
        {
            return
            [
                new(
                    property,
                    $"must be at an address of the internet, but {address.Host} is of this machine or its network, where Threads cannot get it"
                ),
            ];
        }

        return check == MediaCheck.Head
            ? await (_probe ??= new MediaProbe(isLocal, clock))
                .CheckAsync(address, property, given, cancellationToken)
                .ConfigureAwait(false)
            : [];
    }

    public void Dispose() => _probe?.Dispose();
}
