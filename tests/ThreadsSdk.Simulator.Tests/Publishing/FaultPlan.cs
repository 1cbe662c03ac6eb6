namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>Counts the steps of a run, and lets one of them fail.</summary>
internal sealed class FaultPlan(FaultPoint? point)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Boundary, int> _steps = new()
    {
        [Boundary.Api] = 0,
        [Boundary.Host] = 0,
        [Boundary.Journal] = 0,
    };

    public bool IsDead { get; private set; }

    public bool HasHappened { get; private set; }

    public IReadOnlyDictionary<Boundary, int> Steps => _steps;

    /// <summary>The fault that happens at the next step of a kind, if any.</summary>
    public Fault? Next(Boundary boundary)
    {
        lock (_lock)
        {
            if (IsDead)
            {
                throw new ProcessDiedException();
            }

            if (_steps[boundary]++ != point?.Step || boundary != point.Boundary)
            {
                return null;
            }

            HasHappened = true;
            return point.Fault;
        }
    }

    public ProcessDiedException Die()
    {
        IsDead = true;
        return new ProcessDiedException();
    }
}
