using ThreadsSdk.Auth;

namespace ThreadsSdk.Tests.Auth;

public sealed class InMemoryCredentialStoreTests : CredentialStoreTests
{
    protected override ILockingThreadsCredentialStore Store { get; } = new InMemoryThreadsCredentialStore();
}
