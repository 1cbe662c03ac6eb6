namespace ThreadsSdk.Http;

/// <summary>What an answer says of an error, in whatever shape it came.</summary>
internal sealed record WireError
{
    /// <summary>What went wrong, for developers. The one text that may tell errors apart.</summary>
    public string? Message { get; init; }

    public string? Type { get; init; }

    public int? Code { get; init; }

    /// <summary>Whether the code stood beside the error and not in it, where it may be no more than the HTTP status.</summary>
    public bool IsFlat { get; init; }

    /// <summary>Whether the authorization window gave the code, some of whose codes mean something else there.</summary>
    public bool IsOfWindow { get; init; }

    public int? Subcode { get; init; }

    /// <summary>What stands in place of the code where that is a word.</summary>
    public string? Symbol { get; init; }

    public string? UserTitle { get; init; }

    public string? UserMessage { get; init; }

    public string? Details { get; init; }

    public bool IsTransient { get; init; }

    public string? TraceId { get; init; }

    /// <summary>What is known about this error; null when nothing is.</summary>
    public ThreadsError? Find() => ThreadsError.Find(Code, Subcode, Symbol is null ? Message : $"{Symbol} {Message}", IsOfWindow);
}
