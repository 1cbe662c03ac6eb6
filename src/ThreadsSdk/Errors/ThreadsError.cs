using ThreadsSdk.Runtime;

namespace ThreadsSdk;

/// <summary>Represents a known error of Meta's, with its meaning and advice.</summary>
/// <param name="Name">The name of the error.</param>
/// <param name="Code">The code Meta sends, or the first of a range of codes; null if the error has none.</param>
/// <param name="Subcode">The subcode Meta sends; null if the error has none.</param>
/// <param name="Through">The last code of the range that begins with <paramref name="Code"/>; null if it is not a range.</param>
/// <param name="Symbol">A word in Meta's message that identifies the error; null if there is none.</param>
/// <param name="Kind">The kind of error.</param>
/// <param name="Retry">Whether the same request may succeed later.</param>
/// <param name="Description">The meaning of the error.</param>
/// <param name="Advice">What the caller can do about it.</param>
public sealed partial record ThreadsError(
    string Name,
    int? Code,
    int? Subcode,
    int? Through,
    string? Symbol,
    ThreadsErrorKind Kind,
    ThreadsRetry Retry,
    string Description,
    string Advice
)
{
    /// <summary>Gets a value indicating whether a missing scope may be the cause.</summary>
    internal bool NamesScopes { get; init; }

    /// <summary>Gets a value indicating whether the code has this meaning only in the authorization window.</summary>
    internal bool IsOfWindow { get; init; }

    /// <summary>
    /// Finds the error that a response describes, the most specific entry first: subcode and symbol, code and subcode, subcode, code of the
    /// authorization window, code and symbol, symbol, code, range of codes. A subcode of Meta's own has the same meaning with any code.
    /// </summary>
    internal static ThreadsError? Find(int? code, int? subcode, string? message, bool isOfWindow = false)
    {
        ThreadsError? best = null;
        var bestRank = 0;
        foreach (var error in All.Concat(AddedErrors.All))
        {
            var rank = error.IsOfWindow && !isOfWindow ? 0 : error.Rank(code, subcode, message);
            if (rank > bestRank)
            {
                (best, bestRank) = (error, rank);
            }
        }

        // Whatever such a subcode means, it is not that Meta failed for a moment.
        return best is { Kind: ThreadsErrorKind.Server, Subcode: null } && subcode is { } unknown && IsOwn(unknown) ? null : best;
    }

    /// <summary>Returns how specifically this entry describes a response; 0 if it does not.</summary>
    private int Rank(int? code, int? subcode, string? message)
    {
        var isRange = Through is not null;
        var hasCode = Code is not null && (isRange ? code >= Code && code <= Through : Code == code);
        var isOwn = Subcode is { } own && IsOwn(own);
        if (
            (Subcode is not null && Subcode != subcode)
            || (Symbol is not null && message?.Contains(Symbol, StringComparison.Ordinal) != true)
            || (Code is not null && !hasCode && !isOwn)
        )
        {
            return 0;
        }

        return (Subcode is not null, Symbol is not null, hasCode && !isRange, isRange) switch
        {
            (true, true, _, _) => 8,
            (true, _, true, _) => 7,
            (true, _, _, _) => 6,
            _ when IsOfWindow => 5,
            (_, true, true, _) => 4,
            (_, true, _, _) => 3,
            (_, _, true, _) => 2,
            (_, _, _, true) => 1,
            _ => 0,
        };
    }
}
