namespace ThreadsSdk.Simulator;

/// <summary>Represents a call of the API as the simulator saw it, without its secrets. See <see cref="ThreadsSimulator.Calls"/>.</summary>
public sealed record SimulatedCall
{
    /// <summary>Gets the number of the call, counted from 1 since the start.</summary>
    public required long Number { get; init; }

    /// <summary>Gets the time it came, by the clock of the simulator.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets how long it took, by the clock of the machine.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Gets the id that its response carries.</summary>
    public required string TraceId { get; init; }

    /// <summary>Gets the HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Gets the path, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// Gets the operation: its group and its SDK method without Async, such as <c>Media.Get</c>. Null when no operation has this path.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>Gets the handle of the user whose token it had; null when it had none, or that of the app.</summary>
    public string? Username { get; init; }

    /// <summary>Gets its parameters, in the order of their names. In place of secrets and tokens stands <c>***</c>; long texts are cut.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the parameters that the operation does not have. Threads passes over them without a word, and so does the simulator.</summary>
    public IReadOnlyList<UnreadParameter> UnreadParameters { get; init; } = [];

    /// <summary>Gets the HTTP status of the response; null when the connection was broken without one.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the error it was refused with; null when it was not.</summary>
    public SimulatedError? Error { get; init; }

    /// <summary>Gets the fault that happened to it, as <see cref="SimulatorFault.ToString"/> describes it; null when none did.</summary>
    public string? Fault { get; init; }

    /// <summary>Returns the call on one line.</summary>
    /// <returns>Its method, its path and its status.</returns>
    public override string ToString() =>
        $"{Method} {Path} {Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no response"}";
}
