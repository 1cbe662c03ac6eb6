using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Control;

/// <summary>Has happen what a webhook is told of, by the calls an app would make: others reply to a user or mention them, or they publish or delete.</summary>
internal sealed class EventTrigger(SimulatorControl control, Composer composer)
{
    /// <summary>Makes something happen to a user.</summary>
    /// <param name="field">What the webhook is to be told of.</param>
    /// <param name="username">The user whose app is told; null for the first one.</param>
    /// <param name="text">The text of the post it takes; null for one that says what it is.</param>
    /// <returns>The id of the post.</returns>
    /// <exception cref="ArgumentException">There is no such field or user, or the post is refused.</exception>
    public string Fire(string field, string? username, string? text)
    {
        var user = username is null ? control.Users[0] : control.UserByName(username);
        switch (new WebhookField(field))
        {
            case var kind when kind == WebhookField.Replies:
                return Publish(Other(user), text ?? "A reply", Newest(user));
            case var kind when kind == WebhookField.Mentions:
                var named = text is null ? $"Hello @{user.Username}" : text;
                return Publish(Other(user), Content.PostText.Mentions(named, user) ? named : $"@{user.Username} {named}", null);
            case var kind when kind == WebhookField.Publish:
                return Publish(user, text ?? "A post", null);
            case var kind when kind == WebhookField.Delete:
                var id = Publish(user, text ?? "A post that is deleted", null);
                composer.Delete(user, id);
                return id;
            default:
                throw new ArgumentException($"'field' is one of {string.Join(", ", WebhookField.Known)}, not '{field}'.");
        }
    }

    private string Publish(User user, string text, string? replyTo)
    {
        var body = new JsonObject { ["username"] = user.Username, [composer.Key(nameof(CreateContainerOptions.Text))] = text };
        if (replyTo is not null)
        {
            body[composer.Key(nameof(CreateContainerOptions.ReplyToId))] = replyTo;
        }

        return composer.Publish(ControlBody.From(body));
    }

    /// <summary>Returns the newest post of a user that others can reply to; there may have to be one first.</summary>
    private string Newest(User user) => control.NewestPost(user) ?? Publish(user, "A post to reply to", null);

    /// <summary>Returns somebody else whom everybody may read: what private people write is told to nobody.</summary>
    private User Other(User user) =>
        control.Users.FirstOrDefault(other => other != user && !other.IsPrivate)
        ?? throw new ArgumentException("It takes a second user, whose profile is not private.");
}
