using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Auth;

namespace ThreadsSdk.AspNetCore.Authentication;

/// <summary>
/// Finds the store of used states. One in memory serves only when the app has none at all: registered as a default, it would win over a store that is
/// registered after it.
/// </summary>
internal sealed class UsedStates(IServiceProvider services)
{
    public IThreadsUsedStateStore Store { get; } =
        services.GetService<IThreadsUsedStateStore>() ?? new InMemoryThreadsUsedStateStore(services.GetService<TimeProvider>());
}
