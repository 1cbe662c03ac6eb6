using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ThreadsSdk.Http;
using ThreadsSdk.Redaction;

namespace ThreadsSdk.Auth;

/// <summary>Reads what the authorization window sends to the redirect URI.</summary>
public static class ThreadsCallback
{
    private const int LongestText = 300;

    /// <summary>Reads the code of a callback, after verifying that its state belongs to the login that was started.</summary>
    /// <param name="callback">
    /// The URL the browser was sent to, or its query. It may be pasted, with <c>#_</c> at its end. The JSON that the window shows when it
    /// redirects nowhere is read as well: it is an error, and needs no state.
    /// </param>
    /// <param name="expectedState">The remembered state. If it is null or empty, the callback is refused.</param>
    /// <returns>The code. It can be exchanged once, within an hour.</returns>
    /// <exception cref="ThreadsStateException">The state differs, or is missing on either side.</exception>
    /// <exception cref="ThreadsAccessNotGrantedException">The window reports an error, such as a refusal by the user.</exception>
    /// <exception cref="ThreadsCodeMissingException">The callback has no code.</exception>
    /// <exception cref="ThreadsCallbackException">The callback cannot be read. The exceptions above derive from this one.</exception>
    /// <example>
    /// <code language="csharp">
    /// string callback = "https://app.example/callback?code=AQB&amp;state=4f3a#_";
    /// string code = ThreadsCallback.ReadCode(callback, expectedState: "4f3a");
    /// </code>
    /// </example>
    public static string ReadCode(string callback, string? expectedState)
    {
        ArgumentNullException.ThrowIfNull(callback);
        if (AuthorizationWindowError.Parse(callback) is { } shown)
        {
            throw NotGranted(shown, reason: null);
        }

        return ReadCode(Pairs(callback), expectedState);
    }

    /// <inheritdoc cref="ReadCode(string, string?)"/>
    /// <param name="values">The decoded values of the query or form.</param>
    /// <param name="expectedState">The remembered state. If it is null or empty, the callback is refused.</param>
    public static string ReadCode(IEnumerable<KeyValuePair<string, string?>> values, string? expectedState)
    {
        ArgumentNullException.ThrowIfNull(values);
        var callback = Read(values);
        var failure = Failure(callback);

        // An error grants nothing, so it may come without a state; but never with a wrong one.
        if (failure is null || !string.IsNullOrEmpty(callback.State))
        {
            CheckState(callback.State, expectedState);
        }

        if (failure is not null)
        {
            throw failure;
        }

        return CleanCode(callback.Code) is { Length: > 0 } code
            ? code
            : throw new ThreadsCodeMissingException("The callback has no code and no error. Start the login again.");
    }

    /// <summary>Returns the code without what Meta and pasting append to it.</summary>
    internal static string? CleanCode(string? code) => code?.Split('#', 2)[0].Trim();

    private static IEnumerable<KeyValuePair<string, string?>> Pairs(string callback)
    {
        // Some pages that show an address have encoded it once more.
        var parts = callback.Trim().Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase).Split('#', 2);
        var query = parts[0][(parts[0].IndexOf('?', StringComparison.Ordinal) + 1)..];

        // Behind the # stands what Meta adds, or an error that was sent back there.
        if (parts.Length > 1 && parts[1].Contains('=', StringComparison.Ordinal))
        {
            query += "&" + parts[1];
        }

        return query
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(static pair =>
            {
                var parts = pair.Split('=', 2);
                return KeyValuePair.Create(WebUtility.UrlDecode(parts[0]), parts.Length < 2 ? null : WebUtility.UrlDecode(parts[1]));
            });
    }

    /// <summary>
    /// Passes the values to the generated reader, which knows their names. A value given twice is ambiguous, so it is refused.
    /// </summary>
    private static AuthorizationCallback Read(IEnumerable<KeyValuePair<string, string?>> values)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var json = new MemoryStream();
        try
        {
            using (var writer = new Utf8JsonWriter(json))
            {
                writer.WriteStartObject();
                foreach (var (name, value) in values)
                {
                    writer.WriteString(name, value);
                    if (!names.Add(name))
                    {
                        throw new ThreadsCallbackException("The callback gives a value twice. Start the login again.");
                    }
                }

                writer.WriteEndObject();
            }

            return ResponseReader.Read(json.GetBuffer().AsSpan(0, (int)json.Length), AuthorizationCallback.Read);
        }
        catch (Exception e) when (ResponseReader.IsUnreadable(e) || e is ArgumentException)
        {
            throw new ThreadsCallbackException("The callback cannot be read. Start the login again.");
        }
    }

    private static void CheckState(string? state, string? expected)
    {
        if (string.IsNullOrEmpty(expected))
        {
            throw new ThreadsStateException(
                "There is no remembered state to compare with that of the callback: no login was started, or the session has ended. Start the login again."
            );
        }

        if (string.IsNullOrEmpty(state))
        {
            throw new ThreadsStateException(
                "The callback has no state, so it does not belong to a login of this app. Start the login again."
            );
        }

        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(expected)))
        {
            throw new ThreadsStateException("The state of the callback is not that of the login this user started. It may be forged.");
        }
    }

    private static ThreadsAccessNotGrantedException? Failure(AuthorizationCallback callback)
    {
        var error = new WireError
        {
            Symbol = string.IsNullOrWhiteSpace(callback.Error?.Value) ? null : callback.Error.Value.Value,
            Code = int.TryParse(callback.ErrorCode, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            IsOfWindow = true,
            Message = Show(callback.ErrorDescription) is null ? callback.ErrorMessage : callback.ErrorDescription,
        };
        return error.Symbol is null && error.Code is null && Show(error.Message) is null ? null : NotGranted(error, callback.ErrorReason);
    }

    private static ThreadsAccessNotGrantedException NotGranted(WireError error, string? reason)
    {
        var said = FailureText.Said(Show(error.Message), Show(error.UserTitle), Show(error.UserMessage), Show(error.Details));
        var (description, word, known) = (said.FirstOrDefault(), Show(error.Symbol), error.Find());
        var parts = new[] { description?.TrimEnd('.'), word, error.Code is { } code ? $"code {code}" : null }.Where(static part =>
            part is not null
        );
        string[] sentences =
        [
            $"Access was not granted: {string.Join(", ", parts)}.",
            .. said.Skip(1).Select(FailureText.Sentence),
            known?.Advice ?? "",
        ];
        return new ThreadsAccessNotGrantedException(string.Join(' ', sentences).TrimEnd())
        {
            Error = word is null ? null : new AuthorizationError(word),
            Reason = Show(reason),
            Description = description,
            Code = error.Code,
            KnownError = known,
        };
    }

    /// <summary>Returns a text of the address on one line, shortened, and without anything that looks like a token.</summary>
    private static string? Show(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : PlainLine.From(Redactor.Redact(text.Trim()), LongestText) is { Length: > 0 } line ? line
        : null;
}
