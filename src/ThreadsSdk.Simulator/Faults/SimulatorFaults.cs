using ThreadsSdk.Simulator.Faults;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator;

/// <summary>
/// Represents the faults that are still to happen. Each one counts the calls of its operation from when it is added. At each call the
/// first one that is due happens, and no other. Calls count when their token is good and their id is there, whether they go well or not.
/// This class is safe for use by several threads, and while calls are made.
/// </summary>
public sealed class SimulatorFaults
{
    private readonly SimulatorSpec _spec;
    private readonly SimulatorState _state;
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];

    internal SimulatorFaults(SimulatorSpec spec, SimulatorState state) => (_spec, _state) = (spec, state);

    /// <summary>
    /// Gets or sets what goes wrong as it does in production, beside the faults that are added. It holds for the containers and posts that
    /// are made while it is set. Null unless set: nothing of it happens.
    /// </summary>
    /// <example>
    /// <code>
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
                _state.RealWorld = value is null ? null : new RealWorld(value.Seed);
            }
        }
    }

    /// <summary>Gets the faults that have still to happen, at least once more, in the order they were added.</summary>
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
    /// <param name="fault">The fault, with when and how often it happens.</param>
    /// <exception cref="ArgumentException">
    /// The operation or the error of the fault is unknown. The message lists similar operations.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number or a time of the fault is negative, or the fault would never happen.
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

    /// <summary>Removes every fault, so that everything goes well again.</summary>
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
