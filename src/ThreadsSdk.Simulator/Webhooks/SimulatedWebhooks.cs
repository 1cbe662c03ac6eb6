using ThreadsSdk.Auth;
using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Simulator.Traffic;
using ThreadsSdk.Simulator.Webhooks;

namespace ThreadsSdk.Simulator;

/// <summary>
/// Represents what the simulator tells an app by itself: notifications of webhooks, and the callbacks for users who remove the app or want
/// their data deleted. See <see cref="ThreadsSimulator.Webhooks"/>.
/// </summary>
/// <remarks>
/// A notification counts as accepted with HTTP 200. Otherwise it is sent again: at once, after a minute, and then after four times as long
/// each time, by the clock of the simulator, until <see cref="ThreadsLimits.WebhookRetryWindow"/> is over. Receivers get notifications one after
/// the other; one that fails holds up no other. Redirects are not followed, and a response is waited for ten seconds.
/// </remarks>
/// <example>
/// <code language="csharp">
/// using ThreadsSdk.Simulator;
///
/// await using var simulator = await ThreadsSimulator.StartAsync();
/// await simulator.Webhooks.SubscribeAsync(new(new("http://127.0.0.1:5000/webhooks/threads"), "verify token"));
/// using var client = new ThreadsClient(simulator.ClientOptions());
/// await client.PublishAsync(Post.Text("Hello"));                    // the app is told
/// await simulator.Webhooks.WhenIdleAsync();
/// Console.WriteLine(simulator.Webhooks.Deliveries[^1]);             // 1 Notification publish Delivered
/// simulator.AdvanceClock(TimeSpan.FromMinutes(1));                  // what failed is sent again
/// </code>
/// </example>
public sealed class SimulatedWebhooks : IAsyncDisposable
{
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly SimulatorState _state;
    private readonly ChangeFeed _changes;
    private readonly CallbackClient _client;
    private readonly WebhookEvents _events;
    private readonly NotificationText _notifications;
    private readonly SignedRequests _requests;
    private readonly DeliveryBook _book = new();
    private readonly DeliveryQueue _callbacks;
    private IReadOnlyList<(WebhookSubscription Subscription, DeliveryQueue Queue)> _subscriptions = [];
    private int _lastId = 1000;

    internal SimulatedWebhooks(
        SimulatorSpec spec,
        SimulatorState state,
        SiteLinks links,
        ThreadsSimulatorOptions options,
        ChangeFeed changes
    )
    {
        _state = state;
        _changes = changes;
        _client = new CallbackClient(spec, options.CallbackHandler);
        _events = new WebhookEvents(spec, state, links);
        _notifications = new NotificationText(spec, state.App);
        _requests = new SignedRequests(state.App);
        _callbacks = new DeliveryQueue(_client, state.Clock, changes);
        state.Published += post => Notify(() => _events.OfPublished(post));
        state.Deleted += post => Notify(() => _events.OfDeleted(post));
    }

    /// <summary>Gets where notifications go, in the order in which it was set.</summary>
    public IReadOnlyList<WebhookSubscription> Subscriptions => [.. _subscriptions.Select(one => one.Subscription)];

    /// <summary>Gets the last 500 notifications and callbacks, the newest last, as far as they are.</summary>
    public IReadOnlyList<SimulatedDelivery> Deliveries => _book.Deliveries;

    /// <summary>
    /// Gets or sets the deauthorize callback of the app, which <see cref="ThreadsSimulator.Revoke"/> calls; null, the default, for none.
    /// </summary>
    /// <exception cref="ArgumentException">The address is not absolute, or is neither http nor https.</exception>
    public Uri? DeauthorizeUri
    {
        get;
        set => field = value is null ? null : WebCallback.Check(value, nameof(value));
    }

    /// <summary>
    /// Gets or sets the data deletion callback of the app, which <see cref="ThreadsSimulator.RequestDataDeletion"/> calls; null, the default, for none.
    /// </summary>
    /// <exception cref="ArgumentException">The address is not absolute, or is neither http nor https.</exception>
    public Uri? DataDeletionUri
    {
        get;
        set => field = value is null ? null : WebCallback.Check(value, nameof(value));
    }

    /// <summary>Asks a webhook whether it wants to be notified, as Meta does when an address is set in the App Dashboard, and notifies it from then on.</summary>
    /// <param name="subscription">Where notifications go, and which. One with the same address is replaced.</param>
    /// <param name="cancellationToken">Cancels the handshake.</param>
    /// <returns>The subscription with its id.</returns>
    /// <exception cref="ArgumentException">The subscription has no field, or one that does not exist.</exception>
    /// <exception cref="InvalidOperationException">The webhook does not pass the handshake; the message says what it did instead.</exception>
    public async Task<WebhookSubscription> SubscribeAsync(WebhookSubscription subscription, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        if (subscription.Fields.Count == 0 || !subscription.Fields.All(field => field.IsKnown))
        {
            throw new ArgumentException($"The fields are {string.Join(", ", WebhookField.Known)}.", nameof(subscription));
        }

        await _client.ShakeHandsAsync(subscription, cancellationToken).ConfigureAwait(false);
        var id = Interlocked.Increment(ref _lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var known = subscription with { Id = id, Fields = [.. subscription.Fields.Distinct()] };
        List<DeliveryQueue> replaced;
        lock (_lock)
        {
            replaced = [.. _subscriptions.Where(other => other.Subscription.CallbackUri == known.CallbackUri).Select(other => other.Queue)];
            _subscriptions =
            [
                .. _subscriptions.Where(other => !replaced.Contains(other.Queue)),
                (known, new DeliveryQueue(_client, _state.Clock, _changes)),
            ];
        }

        await DisposeAsync(replaced).ConfigureAwait(false);
        return known;
    }

    /// <summary>Notifies a webhook no more, also not of what it has not accepted yet.</summary>
    /// <param name="subscriptionId">The id of the subscription.</param>
    /// <returns>A task that completes when nothing more is sent.</returns>
    /// <exception cref="ArgumentException">There is no such subscription.</exception>
    public async Task UnsubscribeAsync(string subscriptionId)
    {
        DeliveryQueue queue;
        lock (_lock)
        {
            queue =
                QueueOf(subscriptionId)
                ?? throw new ArgumentException($"There is no subscription {subscriptionId}.", nameof(subscriptionId));
            _subscriptions = [.. _subscriptions.Where(one => one.Queue != queue)];
        }

        await DisposeAsync([queue]).ConfigureAwait(false);
    }

    /// <summary>Sends a delivery now: one that failed once more, one that was accepted as a duplicate.</summary>
    /// <param name="number">The number of the delivery.</param>
    /// <exception cref="ArgumentException">There is no such delivery, or its subscription is gone.</exception>
    public void SendAgain(long number)
    {
        var delivery =
            _book.Find(number)
            ?? throw new ArgumentException(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"There is no delivery {number}."),
                nameof(number)
            );
        var queue = delivery.Current.SubscriptionId is { } id ? QueueOf(id) : _callbacks;
        (queue ?? throw new ArgumentException("The subscription of the delivery is gone.", nameof(number))).SendAgain(delivery);
    }

    /// <summary>Waits until all has been sent that is to be sent by now; what failed may wait for its next attempt.</summary>
    /// <param name="cancellationToken">Cancels waiting.</param>
    /// <returns>A task that completes when nothing is to be sent now.</returns>
    public async Task WhenIdleAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var seen = _changes.Version;
            if (_callbacks.IsIdle && _subscriptions.All(one => one.Queue.IsIdle))
            {
                return;
            }

            await _changes.WaitAsync(seen, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends nothing more.</summary>
    /// <returns>A task that completes when nothing is being sent.</returns>
    public async ValueTask DisposeAsync()
    {
        await DisposeAsync(_subscriptions.Select(one => one.Queue).Append(_callbacks)).ConfigureAwait(false);
        _client.Dispose();
    }

    /// <summary>Tells the app that a user has removed it.</summary>
    internal void SendDeauthorization(User user)
    {
        if (DeauthorizeUri is { } callback)
        {
            Call(callback, DeliveryKind.Deauthorization, user);
        }
    }

    internal void SendDataDeletion(User user) =>
        Call(
            DataDeletionUri ?? throw new InvalidOperationException("The app has set no data deletion callback."),
            DeliveryKind.DataDeletion,
            user
        );

    /// <summary>Forgets what was sent and what waits. Who is to be notified stays: that is a setting of the app.</summary>
    internal void Clear()
    {
        foreach (var queue in _subscriptions.Select(one => one.Queue).Append(_callbacks))
        {
            queue.Clear();
        }

        _book.Clear();
    }

    private void Notify(Func<List<WebhookEvent>> read)
    {
        var subscriptions = _subscriptions;
        if (subscriptions.Count == 0)
        {
            return;
        }

        var events = read();
        foreach (var (subscription, queue) in subscriptions)
        {
            var wanted = events.Where(one => subscription.Fields.Contains(one.Change.Field)).ToList();
            if (wanted.Count > 0)
            {
                Add(subscription, queue, wanted);
            }
        }
    }

    private void Add(WebhookSubscription subscription, DeliveryQueue queue, IReadOnlyList<WebhookEvent> wanted)
    {
        foreach (var (body, events) in _notifications.Write(subscription, wanted, _state.Now))
        {
            for (var i = 0; i < (subscription.SendsTwice ? 2 : 1); i++)
            {
                var delivery = New(subscription.CallbackUri, DeliveryKind.Notification, body) with
                {
                    SubscriptionId = subscription.Id,
                    Fields = [.. events.Select(one => one.Change.Field)],
                    Usernames = [.. events.Select(one => one.User.Username).Distinct()],
                    Signature = ThreadsWebhookSignature.Create(System.Text.Encoding.UTF8.GetBytes(body), _state.App.Secret),
                };
                queue.Add(_book.Add(new Delivery(delivery, "application/json", _state.Now)), subscription.SendsOutOfOrder ? Hold : null);
            }
        }
    }

    private void Call(Uri callback, DeliveryKind kind, User user)
    {
        var delivery = New(callback, kind, _requests.Form(user, _state.Now)) with { Usernames = [user.Username] };
        _callbacks.Add(_book.Add(new Delivery(delivery, "application/x-www-form-urlencoded", _state.Now)), hold: null);
    }

    private SimulatedDelivery New(Uri callback, DeliveryKind kind, string body) =>
        new()
        {
            Number = _book.NextNumber(),
            Kind = kind,
            CallbackUri = callback,
            Body = body,
            CreatedAt = _state.Now,
            Status = DeliveryStatus.Pending,
        };

    private DeliveryQueue? QueueOf(string id) => _subscriptions.FirstOrDefault(one => one.Subscription.Id == id).Queue;

    private static async Task DisposeAsync(IEnumerable<DeliveryQueue> queues)
    {
        foreach (var queue in queues)
        {
            await queue.DisposeAsync().ConfigureAwait(false);
        }
    }
}
