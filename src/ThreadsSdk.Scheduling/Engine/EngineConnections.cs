using System.Data.Common;

namespace ThreadsSdk.Scheduling.Engine;

/// <summary>Creates connections like those of the app's context, whatever they were made from.</summary>
internal sealed class EngineConnections(Func<DbConnection> create)
{
    public DbConnection Create() => create();

    public DbDataSource CreateDataSource() => new Source(create);

    private sealed class Source(Func<DbConnection> create) : DbDataSource
    {
        public override string ConnectionString => "";

        protected override DbConnection CreateDbConnection() => create();
    }
}
