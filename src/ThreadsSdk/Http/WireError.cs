namespace ThreadsSdk.Http;

/// <summary>Represents what a response says about an error, in any shape.</summary>
internal sealed record WireError
{
    /// <summary>Gets the message for developers, the only text that may distinguish errors.</summary>
    public string? Message { get; init; }

    public string? Type { get; init; }

    public int? Code { get; init; }

    /// <summary>
    /// Gets a value indicating whether the code was beside the error rather than in it, where it may be just the HTTP status.
    /// </summary>
    public bool IsFlat { get; init; }

    /// <summary>Gets a value indicating whether the authorization window sent the code. Some codes have another meaning there.</summary>
    public bool IsOfWindow { get; init; }

    public int? Subcode { get; init; }

    /// <summary>Gets the word in place of a numeric code; null if there is none.</summary>
    public string? Symbol { get; init; }

    public string? UserTitle { get; init; }

    public string? UserMessage { get; init; }

    public string? Details { get; init; }

    public bool IsTransient { get; init; }

    public string? TraceId { get; init; }

    /// <summary>Finds what is known about this error; null if nothing is.</summary>
    public ThreadsError? Find() => ThreadsError.Find(Code, Subcode, Symbol is null ? Message : $"{Symbol} {Message}", IsOfWindow);
}
