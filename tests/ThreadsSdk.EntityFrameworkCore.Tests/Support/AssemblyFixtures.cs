using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]
