using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore;

/// <summary>Represents what surrounds a change while it is handled.</summary>
public sealed class ThreadsWebhookContext
{
    /// <summary>Initializes a new instance, for tests of handlers.</summary>
    /// <param name="received">The event.</param>
    /// <param name="services">The services of the scope.</param>
    public ThreadsWebhookContext(ThreadsWebhookEvent received, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(services);
        (Event, Services) = (received, services);
    }

    /// <summary>Gets the event: its id, the user, the time it was received, and how many times handlers have failed on it.</summary>
    public ThreadsWebhookEvent Event { get; }

    /// <summary>Gets the services of the scope in which the event is handled. All handlers of one attempt share it.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Gets the number of the attempt, from 1.</summary>
    public int Attempt => Event.Failures + 1;
}
