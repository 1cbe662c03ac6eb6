using ThreadsSdk.Auth;
using ThreadsSdk.Testing.Stores;

namespace ThreadsSdk.Tests.Auth;

public sealed class InMemoryCredentialStoreTests : CredentialStoreContract
{
    protected override ILockingThreadsCredentialStore Store { get; } = new InMemoryThreadsCredentialStore();
}
