using System.Globalization;
using System.Text;
using ThreadsSdk.Errors;

namespace ThreadsSdk.Http;

/// <summary>Says in an exception what Meta answered, why, and what to do about it.</summary>
internal static class FailureText
{
    private const string SentenceEnds = ".!?…。！？";

    /// <param name="failure">The failure; what it says to the user is told too, since "Invalid parameter" alone tells nothing.</param>
    /// <param name="message">What Meta says to developers.</param>
    /// <param name="details">What it adds to that.</param>
    public static string Of(ApiFailure failure, string? message, string? details)
    {
        var said = Said(message, failure.UserTitle, failure.UserMessage, details);
        var text = new StringBuilder(failure.Operation).Append(" failed: ");
        text.Append(said.Count == 0 ? "Meta gave no reason" : said[0].TrimEnd('.'));
        text.Append(CultureInfo.InvariantCulture, $" (HTTP {(int)failure.Status}");
        if ((failure.SymbolicCode ?? failure.Code?.ToString(CultureInfo.InvariantCulture)) is { } code)
        {
            text.Append(", code ").Append(code);
        }

        if (failure.Subcode is { } subcode)
        {
            text.Append(CultureInfo.InvariantCulture, $", subcode {subcode}");
        }

        text.Append(").");
        foreach (var reason in said.Skip(1))
        {
            text.Append(' ').Append(Sentence(reason));
        }

        if (failure.Advice is { Length: > 0 } advice)
        {
            text.Append(' ').Append(Sentence(advice));
        }

        if (failure.TraceId is { Length: > 0 } trace)
        {
            text.Append(" Trace id ").Append(trace).Append('.');
        }

        return text.ToString();
    }

    /// <summary>A text with a full stop, unless it ends as a sentence does.</summary>
    public static string Sentence(string text) =>
        text.Length > 0 && SentenceEnds.Contains(text[^1], StringComparison.Ordinal) ? text : text + ".";

    /// <summary>What Meta says, without what it says twice. The title stands before the message it is the title of.</summary>
    public static List<string> Said(string? message, string? title, string? userMessage, string? details)
    {
        var said = new List<string>();
        Add(message);
        Add(
            title is null || userMessage is null || userMessage.Contains(title, StringComparison.OrdinalIgnoreCase) ? userMessage ?? title
            : IsNew(userMessage) ? $"{title.TrimEnd('.', ':')}: {userMessage}"
            : title
        );
        Add(details);
        return said;

        bool IsNew(string text) => !said.Exists(known => known.Contains(text.TrimEnd('.'), StringComparison.OrdinalIgnoreCase));

        void Add(string? text)
        {
            if (!string.IsNullOrEmpty(text) && IsNew(text))
            {
                said.Add(text);
            }
        }
    }
}
