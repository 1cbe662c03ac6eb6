using ThreadsSdk.MediaHosting;

namespace ThreadsSdk.MediaAddresses;

/// <summary>Checks whether Threads can fetch an image or video from its address, as thoroughly as requested.</summary>
/// <param name="check">The thoroughness.</param>
/// <param name="isLocal">True if the Threads server is on this machine or network, as a simulator is, so that media may be as well.</param>
/// <param name="clock">The clock.</param>
internal sealed class AddressCheck(MediaCheck check, bool isLocal, TimeProvider clock) : IDisposable
{
    private MediaProbe? _probe;

    /// <summary>Returns all rules an address breaks that its plan did not check.</summary>
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
