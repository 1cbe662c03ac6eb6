using System.Globalization;
using System.Text;
using ThreadsSdk.Errors;

namespace ThreadsSdk.Http;

/// <summary>Writes the message of an exception: Meta's error, its reason, and the advice.</summary>
internal static class FailureText
{
    private const string SentenceEnds = ".!?…。！？";

    /// <summary>Writes the message.</summary>
    /// <param name="failure">The failure. Its texts for the user are included, because "Invalid parameter" alone is not helpful.</param>
    /// <param name="message">Meta's message for developers.</param>
    /// <param name="details">Meta's details to the message.</param>
    public static string Format(ApiFailure failure, string? message, string? details)
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

    /// <summary>Adds a full stop to a text, unless it ends as a sentence does.</summary>
    public static string Sentence(string text) =>
        text.Length > 0 && SentenceEnds.Contains(text[^1], StringComparison.Ordinal) ? text : text + ".";

    /// <summary>Lists Meta's texts without repetitions, with the title before its message.</summary>
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
