namespace ThreadsSdk.Scheduling;

/// <summary>Represents the options of scheduling.</summary>
public sealed class ThreadsSchedulingOptions
{
    /// <summary>
    /// Gets or sets a value indicating whether this process publishes what is due. False for one that only plans, such as a web app beside
    /// workers of their own.
    /// </summary>
    public bool RunsWorker { get; set; } = true;

    /// <summary>Gets or sets how many users this process publishes for at the same time, from 2 on.</summary>
    public int MaxParallelUsers { get; set; } = 32;

    /// <summary>
    /// Gets or sets how late a post may be published when no worker ran, unless it says so itself. Later it is parked. The default is a day.
    /// Waiting for a quota or another attempt does not count.
    /// </summary>
    public TimeSpan LateUpTo { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Gets or sets how long posts stay in the schedule that are published or canceled. Parked ones stay. The default is 90 days.</summary>
    public TimeSpan KeepSettled { get; set; } = TimeSpan.FromDays(90);

    internal void Validate()
    {
        if (MaxParallelUsers < 2)
        {
            throw new ArgumentException($"{nameof(MaxParallelUsers)} is {MaxParallelUsers}, but must be 2 or more.");
        }

        if (LateUpTo < TimeSpan.Zero)
        {
            throw new ArgumentException($"{nameof(LateUpTo)} is {LateUpTo}, but must not be negative.");
        }

        if (KeepSettled < TimeSpan.FromDays(2))
        {
            throw new ArgumentException(
                $"{nameof(KeepSettled)} is {KeepSettled}, but must be two days or more: quotas are counted by the posts of a day."
            );
        }
    }
}
