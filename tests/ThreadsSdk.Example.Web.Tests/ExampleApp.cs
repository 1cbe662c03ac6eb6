using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Example.Web.Tests;

/// <summary>The app as it is, but for the address of Threads, the app at Meta, and the database.</summary>
internal sealed class ExampleApp(ThreadsSimulator threads, string database) : WebApplicationFactory<Program>
{
    public const string VerifyToken = "of the example";

    /// <summary>Creates the tables, as a migration would.</summary>
    public static async Task CreateTablesAsync(string database, CancellationToken cancellationToken)
    {
        await using var db = Open(database);
        await db.Database.EnsureCreatedAsync(cancellationToken);
    }

    public static AppDb Open(string database) => new(new DbContextOptionsBuilder<AppDb>().UseNpgsql(database).Options);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:App", database);
        builder.UseSetting("Threads:BaseAddress", threads.BaseAddress.AbsoluteUri);
        builder.UseSetting("Threads:Webhooks:VerifyToken", VerifyToken);
        builder.UseSetting("Authentication:Schemes:Threads:AppId", threads.App.Id);
        builder.UseSetting("Authentication:Schemes:Threads:AppSecret", threads.App.Secret);
    }
}
