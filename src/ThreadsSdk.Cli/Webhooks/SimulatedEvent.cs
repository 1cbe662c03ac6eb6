using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Represents something that a simulator was asked to have happen, and who was told.</summary>
/// <param name="Field">What a webhook is told of.</param>
/// <param name="Username">The user it happened to.</param>
/// <param name="PostId">The id of the post.</param>
internal sealed record SimulatedEvent(string Field, string Username, string PostId)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // A little longer than the simulator waits for a response.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    /// <summary>Gets the notifications of it.</summary>
    public IReadOnlyList<SentNotification> Notifications { get; private init; } = [];

    /// <summary>Gets those of what came with it: a reply is also a post of its author.</summary>
    public IReadOnlyList<SentNotification> Others { get; private init; } = [];

    /// <summary>Gets why nobody was told, and what to do; null when somebody was.</summary>
    public (string Reason, string NextStep)? Silence { get; private init; }

    /// <summary>Gets what happened, for people.</summary>
    public string Text =>
        new WebhookField(Field) switch
        {
            var kind when kind == WebhookField.Replies => $"somebody replied to @{Username}",
            var kind when kind == WebhookField.Mentions => $"somebody mentioned @{Username}",
            var kind when kind == WebhookField.Publish => $"@{Username} published a post",
            _ => $"@{Username} published a post and deleted it",
        };

    /// <summary>Has it happen, and waits until those who are told have responded.</summary>
    public static async Task<SimulatedEvent> FireAsync(
        SimulatorClient simulator,
        WebhookSpec webhook,
        string? username,
        string? text,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var name = await FindUserAsync(simulator, username, cancellationToken);
        var body = new JsonObject { ["field"] = webhook.Key, ["username"] = name };
        if (text is not null)
        {
            body["text"] = text;
        }

        var (id, numbers) = await simulator.PostAsync(
            "/webhooks/trigger",
            body,
            "Nothing happened. Change that and try again.",
            fired => (fired.GetProperty("id").GetString()!, Numbers(fired)),
            cancellationToken
        );
        var sent = await WaitAsync(simulator, numbers, clock, cancellationToken);
        var ofIt = sent.Where(one => one.Fields.Contains(webhook.Key) && one.Usernames.Contains(name)).ToList();
        return new SimulatedEvent(webhook.Key, name, id)
        {
            Notifications = ofIt,
            Others = [.. sent.Except(ofIt)],
            Silence = ofIt.Count > 0 ? null : await ExplainAsync(simulator, webhook, name, cancellationToken),
        };
    }

    private static async Task<string> FindUserAsync(SimulatorClient simulator, string? given, CancellationToken cancellationToken)
    {
        var names = await simulator.GetAsync("", summary => Texts(summary, "users", "username"), cancellationToken);
        if (given is null && names.Count > 0)
        {
            return names[0];
        }

        var handle = (given ?? "").TrimStart('@');
        return names.Find(name => string.Equals(name, handle, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException(
                $"The simulator has no user @{handle}.",
                $"{(Spelling.Nearest(handle, names) is { } near ? $"Did you mean @{near}? " : "")}There are: @{string.Join(", @", names)}."
            );
    }

    private static async Task<IReadOnlyList<SentNotification>> WaitAsync(
        SimulatorClient simulator,
        HashSet<long> numbers,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        var start = clock.GetTimestamp();
        while (true)
        {
            var all = await simulator.GetAsync($"/webhooks?after={numbers.Min() - 1}", SentNotification.ReadAll, cancellationToken);
            var sent = all.Where(one => numbers.Contains(one.Number)).ToList();
            if (sent.TrueForAll(one => one.Attempts > 0) || clock.GetElapsedTime(start) > Patience)
            {
                return sent;
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    /// <summary>Finds out why the simulator told nobody, in the order in which a user would mend it.</summary>
    private static async Task<(string Reason, string NextStep)> ExplainAsync(
        SimulatorClient simulator,
        WebhookSpec webhook,
        string username,
        CancellationToken cancellationToken
    )
    {
        var fields = await simulator.GetAsync($"/webhooks?after={long.MaxValue}", Fields, cancellationToken);
        if (fields.Count == 0)
        {
            return ("Nobody has subscribed.", "In another shell: threads webhooks listen");
        }

        if (!fields.SelectMany(wanted => wanted).Contains(webhook.Key))
        {
            return ($"Nobody has subscribed to {webhook.Key}.", $"In another shell: threads webhooks listen --fields {webhook.Key}");
        }

        return
            await simulator.GetAsync("/tokens", tokens => ScopesOf(tokens, username), cancellationToken) is var scopes
            && scopes.Exists(granted => webhook.Scopes.All(granted.Contains))
            ? ("The simulator tells nobody of this: the app of a private profile is told of no replies.", "Take another user with --user.")
            : (
                $"@{username} has no token that is good and has the scopes {string.Join(", ", webhook.Scopes)}.",
                "Log the user in with these scopes, or take another user with --user."
            );
    }

    private static HashSet<long> Numbers(JsonElement fired) =>
        [.. fired.GetProperty("deliveries").EnumerateArray().Select(number => number.GetInt64())];

    /// <summary>Reads what each subscription is told of.</summary>
    private static List<List<string>> Fields(JsonElement webhooks) =>
        [.. webhooks.GetProperty("subscriptions").EnumerateArray().Select(subscription => Texts(subscription, "fields"))];

    /// <summary>Reads the scopes of each token of a user that is good.</summary>
    private static List<List<string>> ScopesOf(JsonElement tokens, string username) =>
        [
            .. tokens
                .GetProperty("tokens")
                .EnumerateArray()
                .Where(token =>
                    token.GetProperty("username").GetString() == username
                    && !token.GetProperty("is_revoked").GetBoolean()
                    && !token.GetProperty("is_expired").GetBoolean()
                )
                .Select(token => Texts(token, "scopes")),
        ];

    /// <summary>Reads a list of texts, or of objects that have one.</summary>
    private static List<string> Texts(JsonElement item, string list, string? member = null) =>
        [.. item.GetProperty(list).EnumerateArray().Select(one => (member is null ? one : one.GetProperty(member)).GetString()!)];
}
