using Xunit;

// Each of them keeps the machine busy.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
