using System.Text.Json;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Represents a notification of a simulator, as far as it is.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Callback">Where it goes, as it is shown.</param>
/// <param name="Fields">What it tells of.</param>
/// <param name="Usernames">Whose app is told.</param>
/// <param name="Status">How it stands, in the word of the simulator.</param>
internal sealed record SentNotification(
    long Number,
    string Callback,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Usernames,
    string Status
)
{
    /// <summary>Gets the number of times it was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>Gets the status of the last response; null when none came.</summary>
    public int? LastStatus { get; init; }

    /// <summary>Gets why the last attempt was in vain.</summary>
    public string? Problem { get; init; }

    /// <summary>Gets how it stands, for people.</summary>
    public string Text =>
        (Attempts, Problem) switch
        {
            (0, _) => $"{Callback} has not been called yet",
            (_, null) => $"{Callback} accepted it",
            _ => $"{Callback} did not accept it. {Problem}",
        };

    /// <summary>Reads those of a response of the control API.</summary>
    public static IReadOnlyList<SentNotification> ReadAll(JsonElement webhooks) =>
        [.. webhooks.GetProperty("deliveries").EnumerateArray().Where(IsNotification).Select(Read)];

    private static bool IsNotification(JsonElement delivery) => delivery.GetProperty("kind").GetString() == "notification";

    private static SentNotification Read(JsonElement delivery)
    {
        var attempts = delivery.GetProperty("attempts").EnumerateArray().ToList();
        var last = attempts.LastOrDefault();
        return new(
            delivery.GetProperty("number").GetInt64(),
            WebAddress.Show(new Uri(delivery.GetProperty("callback_url").GetString()!)),
            Texts(delivery, "fields"),
            Texts(delivery, "usernames"),
            delivery.GetProperty("status").GetString()!
        )
        {
            Attempts = attempts.Count,
            LastStatus =
                attempts.Count > 0 && last.GetProperty("status") is { ValueKind: JsonValueKind.Number } status ? status.GetInt32() : null,
            Problem = attempts.Count > 0 ? last.GetProperty("problem").GetString() : null,
        };
    }

    private static IReadOnlyList<string> Texts(JsonElement delivery, string name) =>
        [.. delivery.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
