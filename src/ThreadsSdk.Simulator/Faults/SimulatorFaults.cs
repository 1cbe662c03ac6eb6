using ThreadsSdk.Simulator.Faults;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator;

/// <summary>
/// Represents the pending faults. Each one counts the calls of its operation from when it is added. At each call, only the first one that
/// is due occurs. Calls count if their token is valid and their id exists, whether they succeed or not. This class is thread-safe, also
/// while calls are made.
/// </summary>
public sealed class SimulatorFaults
{
    private readonly SimulatorSpec _spec;
    private readonly SimulatorState _state;
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];

    internal SimulatorFaults(SimulatorSpec spec, SimulatorState state) => (_spec, _state) = (spec, state);

    /// <summary>
    /// Gets or sets the failures of production, in addition to the faults that are added. They affect containers and posts created while
    /// this is set. The default is null: none occur.
    /// </summary>
    /// <example>
    /// <code language="csharp">
    /// using ThreadsSdk.Simulator;
    ///
    /// await using var simulator = await ThreadsSimulator.StartAsync();
    /// simulator.Faults.RealWorld = new RealWorldFaults { Seed = 7 };
    /// </code>
    /// </example>
    public RealWorldFaults? RealWorld
    {
        get;
        set
        {
            lock (_state.Gate)
            {
                field = value;
                _state.RealWorld = value is null ? null : new RealWorld(value.Seed, value.HasAdvancedAccess);
            }
        }
    }

    /// <summary>Gets the faults that will occur at least once more, in the order they were added.</summary>
    public IReadOnlyList<SimulatorFault> Pending
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries.Select(entry => entry.Fault)];
            }
        }
    }

    /// <summary>Adds a fault.</summary>
    /// <param name="fault">The fault, including when and how often it occurs.</param>
    /// <exception cref="ArgumentException">
    /// The operation or the error of the fault is unknown. The message lists similar operations.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number or a time of the fault is negative, or the fault would never occur.
    /// </exception>
    public void Add(SimulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfNegative(fault.Skip);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fault.Times);
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.RetryAfter ?? TimeSpan.Zero, TimeSpan.Zero);
        if (fault.Delay != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(fault.Delay, TimeSpan.Zero);
        }

        if (fault.Operation is { } operation && UnknownOperation(operation) is { } error)
        {
            throw new ArgumentException(error, nameof(fault));
        }

        if (fault.Error is { } unknown && !ThreadsError.All.Contains(unknown))
        {
            throw new ArgumentException($"There is no {nameof(ThreadsError)} {unknown.Name}.", nameof(fault));
        }

        lock (_lock)
        {
            _entries.Add(new Entry(fault));
        }
    }

    /// <summary>Removes all faults.</summary>
    public void Clear()
    {
        RealWorld = null;
        lock (_lock)
        {
            _entries.Clear();
        }
    }

    /// <summary>Counts a call and returns what happens to it, or to the container it creates when one is named.</summary>
    internal SimulatorFault? Next(string operation, ContainerMediaType? container = null)
    {
        lock (_lock)
        {
            Entry? due = null;
            foreach (var entry in _entries.Where(entry => entry.Counts(operation, container)))
            {
                if (++entry.Seen > entry.Fault.Skip)
                {
                    due ??= entry;
                }
            }

            if (due is not null && ++due.Happened == due.Fault.Times)
            {
                _entries.Remove(due);
            }

            return due?.Fault;
        }
    }

    /// <summary>Returns an error that lists the operations sharing a word with an unknown one; null when the operation is known.</summary>
    private string? UnknownOperation(string name)
    {
        var names = _spec.Operations.Select(operation => operation.FullName).ToList();
        if (names.Contains(name))
        {
            return null;
        }

        var words = name.Split('.', StringSplitOptions.RemoveEmptyEntries);
        var near = names.Where(other => words.Any(word => other.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        return $"There is no operation {name}, but there are {string.Join(", ", near.Count > 0 ? near : names)}.";
    }

    private sealed class Entry(SimulatorFault fault)
    {
        public SimulatorFault Fault { get; } = fault;

        public int Seen { get; set; }

        public int Happened { get; set; }

        public bool Counts(string operation, ContainerMediaType? container) =>
            (Fault.Operation ?? operation) == operation
            && (Fault.Kind == FaultKind.SpoilContainer) == (container is not null)
            && (Fault.MediaType ?? container) == container;
    }
}
