using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>
/// Finds the inbox: that of the app, or one in memory. The latter is not registered as the inbox: that would win over a store in a
/// database which is added after the webhooks, and events would be lost without a word.
/// </summary>
internal sealed class WebhookInbox(IServiceProvider provider)
{
    public IThreadsWebhookInbox Current { get; } =
        provider.GetService<IThreadsWebhookInbox>() ?? provider.GetRequiredService<InMemoryThreadsWebhookInbox>();
}
