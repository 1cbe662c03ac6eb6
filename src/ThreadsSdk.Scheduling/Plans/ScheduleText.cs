namespace ThreadsSdk.Scheduling.Plans;

/// <summary>Checks ids, keys and names before they are stored.</summary>
internal static class ScheduleText
{
    private const int LongestUserId = 256;
    private const int LongestKey = 200;
    private const int LongestName = 100;
    private static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Check(ScheduleRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Plan);
        CheckUser(request.UserId);
        if (request.IdempotencyKey is { } key)
        {
            Check(key, LongestKey, nameof(request.IdempotencyKey));
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.At, Latest, nameof(request.At));
        if (request.LateUpTo < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(request), "LateUpTo is negative: a post cannot have to be early.");
        }
    }

    public static void CheckUser(string userId) => Check(userId, LongestUserId, nameof(userId));

    public static void CheckName(string name) => Check(name, LongestName, nameof(name));

    private static void Check(string value, int longest, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameter);
        if (value.Length > longest || value.Any(char.IsControl) || !value.IsNormalizedText())
        {
            throw new ArgumentException($"It must be text of at most {longest} characters, without control characters.", parameter);
        }
    }

    /// <summary>Determines whether every surrogate has its other half, which databases ask for.</summary>
    private static bool IsNormalizedText(this string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (
                char.IsSurrogate(value[i]) && (!char.IsHighSurrogate(value[i]) || i + 1 == value.Length || !char.IsLowSurrogate(value[++i]))
            )
            {
                return false;
            }
        }

        return true;
    }
}
