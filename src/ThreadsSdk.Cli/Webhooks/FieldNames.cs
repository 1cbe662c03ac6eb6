using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Reads what a webhook tells of, as a command line names it.</summary>
internal static class FieldNames
{
    private const int LongestShown = 60;
    private const int Stem = 4;
    private const StringComparison Ignoring = StringComparison.OrdinalIgnoreCase;

    public static string All { get; } = string.Join(", ", WebhookField.Known);

    public static WebhookField Parse(string name)
    {
        var field = new WebhookField(name);
        if (field.IsKnown)
        {
            return field;
        }

        var names = WebhookField.Known.Select(known => known.ToString()).ToList();

        // A reply is none of the names, and not near enough to replies.
        var near = Spelling.Nearest(name, names) ?? names.Find(known => name.Length >= Stem && known.StartsWith(name[..Stem], Ignoring));
        throw new UsageException(
            $"{(name.Length > LongestShown ? "This" : name)} is nothing a webhook tells of.",
            $"{(near is null ? "" : $"Did you mean {near}? ")}There are: {All}."
        );
    }

    /// <summary>Reads several of them; all when there are none.</summary>
    /// <exception cref="UsageException">One is unknown, or there are only commas.</exception>
    public static IReadOnlyList<WebhookField> ParseAll(IReadOnlyCollection<string> given)
    {
        var names = given.SelectMany(text => text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (names.Count == 0 && given.Count > 0)
        {
            throw new UsageException("What to listen to is missing.", $"There are: {All}.");
        }

        return names.Count == 0 ? [.. WebhookField.Known] : [.. names.Select(Parse).Distinct()];
    }
}
