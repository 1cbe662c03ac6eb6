namespace ThreadsSdk.Simulator.Control;

/// <summary>Describes the objects that the control API returns, as <see cref="ControlJson"/> writes them.</summary>
internal static class ControlShapes
{
    /// <summary>The shape of what an action returns that has nothing to tell.</summary>
    public const string Nothing = "Nothing";

    public const string Summary = "Summary";
    public const string Calls = "Calls";
    public const string Tokens = "Tokens";
    public const string NewToken = "NewToken";
    public const string Containers = "Containers";
    public const string Quotas = "Quotas";
    public const string Faults = "Faults";
    public const string Fault = "Fault";
    public const string NewPost = "NewPost";
    public const string Item = "Item";
    public const string Followers = "Followers";
    public const string Webhooks = "Webhooks";
    public const string Subscription = "Subscription";
    public const string Triggered = "Triggered";
    public const string Error = "Error";

    private const string NoneThen = "; null when there is none.";

    /// <summary>Gets the values of each, by their names.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ControlField>> All { get; } =
        new Dictionary<string, IReadOnlyList<ControlField>>(StringComparer.Ordinal)
        {
            [Nothing] = [],
            [Error] = [new("error", "ErrorText", "What went wrong.")],
            ["ErrorText"] = [new("message", "string", "What is wrong, and what to do.")],
            [Summary] =
            [
                new("now", "time", "The time by the clock of the simulator."),
                new("ahead_seconds", "number", "How far the clock was put forward."),
                new("version", "integer", "The number of changes so far."),
                new("calls", "integer", "The number of calls of the API so far."),
                new("app", "App", "The app that can ask for tokens."),
                new("users", "User[]", "Those one can act for."),
            ],
            ["App"] = [new("id", "string", "Its id."), new("redirect_uri", "string", "The address its window sends browsers to.")],
            ["User"] = [new("id", "string", "The id."), new("username", "string", "The handle."), new("name", "string", "The name.")],
            [Calls] =
            [
                new("total", "integer", "The number of calls so far."),
                new("most", "integer", "The number of calls that are remembered."),
                new("calls", "Call[]", "The calls, the newest last."),
            ],
            ["Call"] =
            [
                new("number", "integer", "Its number, counted from 1."),
                new("at", "time", "When it came, by the clock of the simulator."),
                new("duration_ms", "number", "How long it took, by the clock of the machine."),
                new("trace_id", "string", "The id that its response carries."),
                new("method", "string", "The HTTP method."),
                new("path", "string", "The path, without the query."),
                new("operation", "string?", "The operation, such as Media.Get" + NoneThen),
                new("username", "string?", "The user of its token" + NoneThen),
                new("parameters", "string{}", "Its parameters. In place of secrets stands ***, and long texts are cut."),
                new("unread_parameters", "UnreadParameter[]", "The parameters that the operation does not have, which nobody reads."),
                new("status", "integer?", "The HTTP status; null when the connection was broken."),
                new("error", "CallError?", "The error it was refused with" + NoneThen),
                new("fault", "string?", "The fault that happened to it" + NoneThen),
            ],
            ["UnreadParameter"] =
            [
                new("name", "string", "The name it was given by."),
                new("meant", "string?", "The name that was meant" + NoneThen),
            ],
            ["CallError"] =
            [
                new("name", "string", "Its name in the SDK."),
                new("code", "integer?", "The code of Meta's" + NoneThen),
                new("subcode", "integer?", "The subcode of Meta's" + NoneThen),
                new("message", "string", "The message that was sent."),
                new("detail", "string?", "What was wrong" + NoneThen),
                new("advice", "string", "What to do."),
            ],
            [Tokens] = [new("tokens", "Token[]", "The tokens of users in the order they were issued, without their texts.")],
            ["Token"] =
            [
                new("number", "integer", "Its number, counted from 1."),
                new("username", "string", "Its user."),
                new("is_long_lived", "boolean", "Whether it is a long-lived one."),
                new("scopes", "string[]", "Its scopes."),
                new("issued_at", "time", "When it was issued."),
                new("expires_at", "time", "When it ends."),
                new("is_revoked", "boolean", "Whether its user has removed the app."),
                new("is_expired", "boolean", "Whether it has ended."),
            ],
            [NewToken] =
            [
                new("number", "integer", "Its number, by which it can be changed."),
                new("access_token", "string", "The token itself. No other response tells it."),
            ],
            [Containers] = [new("containers", "Container[]", "The containers, the newest first.")],
            ["Container"] =
            [
                new("id", "string", "The id."),
                new("username", "string", "The user who made it."),
                new("media_type", "string", "What it holds."),
                new("status", "string", "Its status."),
                new("error", "string?", "Why it failed; null when it has not."),
                new("created_at", "time", "When it was made."),
                new("text", "string?", "Its text" + NoneThen),
                new("post_id", "string?", "The post it became; null when it was not published."),
            ],
            [Quotas] = [new("quotas", "Quota[]", "Every quota of every user.")],
            ["Quota"] =
            [
                new("username", "string", "The user."),
                new("quota", "string", "The name of the quota."),
                new("used", "integer", "How often it was used within its window."),
                new("total", "integer", "How often it can be used."),
                new("window_seconds", "number", "The time in which uses count."),
            ],
            [Faults] =
            [
                new("like_meta", "boolean", "Whether everything happens that happens in production."),
                new("faults", "Fault[]", "The faults that will happen."),
            ],
            [Fault] = FaultText.Fields,
            [Webhooks] =
            [
                new("subscriptions", "Subscription[]", "Who is told what."),
                new("deauthorize_url", "string?", "The address that is told when a user removes the app" + NoneThen),
                new("data_deletion_url", "string?", "The address that is told when a user asks for deletion" + NoneThen),
                new("deliveries", "Delivery[]", "What is sent, in its order."),
            ],
            [Subscription] =
            [
                new("id", "string", "The id."),
                new("callback_url", "string", "The address that is told."),
                new("fields", "string[]", "What it is told of."),
                new("envelope", "string", "The form of what is sent: flat or entries."),
                new("sends_twice", "boolean", "Whether everything is sent twice."),
                new("sends_out_of_order", "boolean", "Whether what comes later can be sent sooner."),
            ],
            ["Delivery"] =
            [
                new("number", "integer", "Its number, counted from 1."),
                new("kind", "string", "What it is."),
                new("callback_url", "string", "The address it is sent to."),
                new("subscription_id", "string?", "The subscription it is for" + NoneThen),
                new("fields", "string[]", "What it tells of."),
                new("usernames", "string[]", "The users it is about."),
                new("body", "string", "What is sent."),
                new("signature", "string?", "The signature" + NoneThen),
                new("created_at", "time", "When it came up."),
                new("status", "string", "What has become of it."),
                new("next_attempt_at", "time?", "When it is sent next; null when it is not."),
                new("attempts", "Attempt[]", "How it was tried to send it."),
                new("data_deletion", "DataDeletion?", "What the app replied to a request for deletion" + NoneThen),
            ],
            ["Attempt"] =
            [
                new("at", "time", "When."),
                new("status", "integer?", "The HTTP status" + NoneThen),
                new("problem", "string?", "What went wrong" + NoneThen),
            ],
            ["DataDeletion"] =
            [
                new("url", "string?", "Where the user can see how far it is."),
                new("confirmation_code", "string?", "The code that the app gave it."),
            ],
            [Triggered] =
            [
                new("id", "string", "The id of the post it took."),
                new("deliveries", "integer[]", "The numbers of what is sent."),
            ],
            [Followers] = [new("followers", "integer", "How many follow the user now.")],
            [NewPost] = [new("id", "string", "The id of the post.")],
        };
}
