using ThreadsSdk.Auth;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Client.DependencyInjection;

/// <summary>Creates the clients of one registration, with the tokens of its stored logins.</summary>
internal sealed class ThreadsClientFactory(IServiceProvider provider, string name) : IThreadsClientFactory
{
    public IThreadsClient ForUser(string userId) =>
        ClientRegistration.CreateClient(
            provider,
            name,
            new ThreadsTokenSource(token: null, provider.GetOwn<ThreadsLogins>(name).For(userId))
        );
}
