using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

// Each of them keeps the machine busy.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
