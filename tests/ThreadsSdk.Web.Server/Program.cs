using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ThreadsSdk;
using ThreadsSdk.AspNetCore;
using ThreadsSdk.Auth;
using ThreadsSdk.Web.Server;
using ThreadsSdk.Webhooks;

// The app of the campaigns. --Provider is sqlite, postgres, or memory for an inbox without a database. It prints its address when it
// listens, and warnings to the other stream.
var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning);
builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
var threads = builder.Configuration.GetSection("Threads");
var client = builder.Services.AddThreads(threads).AddWebhooks(threads.GetSection("Webhooks"));
builder.Services.AddSingleton<HandledEvents>();

var provider = builder.Configuration["Provider"];
var hasDatabase = provider != "memory";
if (hasDatabase)
{
    var connection = builder.Configuration.GetConnectionString("App");
    builder.Services.AddDbContextFactory<AppDb>(db => _ = provider == "sqlite" ? db.UseSqlite(connection) : db.UseNpgsql(connection));
    builder.Services.AddDataProtection().SetApplicationName("Campaigns").PersistKeysToDbContext<AppDb>();
    client.AddLogins().AddEntityFrameworkStores<AppDb>().AddWebhookHandler<Notes>();
}
else
{
    builder.Services.Configure<ThreadsClientOptions>(options => options.AccessToken = "unused");
    builder.Services.AddSingleton<IThreadsWebhookInbox>(new InMemoryThreadsWebhookInbox());
    client.OnWebhook<ReplyChange>(
        (_, context, _) =>
        {
            context.Services.GetRequiredService<HandledEvents>().Add();
            return Task.CompletedTask;
        }
    );
}

var app = builder.Build();
app.MapThreadsWebhooks("/webhooks/threads");
app.MapGet("/memory", Memory.PeakKilobytes);
app.MapGet("/idle", (HandledEvents handled, CancellationToken cancel) => handled.WaitUntilAllAsync(cancel));
if (hasDatabase)
{
    app.MapPost("/logins/{userId}", SaveLoginAsync);
    app.MapGet("/profile/{userId}", GetNameAsync);
    app.MapPost("/bare", WriteRowAsync);
    app.MapGet("/notes", (AppDb db) => db.Notes.OrderBy(note => note.Id).Select(note => new { note.UserId, note.ReplyId }));
    await using var scope = app.Services.CreateAsyncScope();
    await scope.ServiceProvider.GetRequiredService<AppDb>().Database.EnsureCreatedAsync();
}

await app.StartAsync();
Console.WriteLine(app.Urls.Single());
await app.WaitForShutdownAsync();

// The least an endpoint does that keeps what it gets.
static async Task WriteRowAsync(HttpRequest request, AppDb db, CancellationToken cancellationToken)
{
    using var reader = new StreamReader(request.Body);
    db.BareRows.Add(new BareRow { Text = await reader.ReadToEndAsync(cancellationToken) });
    await db.SaveChangesAsync(cancellationToken);
}

// Saves a token, the body of the request, that is due for its refresh.
static async Task SaveLoginAsync(string userId, HttpRequest request, ThreadsLogins logins, TimeProvider clock)
{
    using var reader = new StreamReader(request.Body);
    await logins.SaveAsync(
        new ThreadsCredentials
        {
            UserId = userId,
            AccessToken = await reader.ReadToEndAsync(),
            ExpiresAt = clock.GetUtcNow().AddDays(10),
        }
    );
}

static async Task<string?> GetNameAsync(string userId, IThreadsClientFactory clients, CancellationToken cancellationToken) =>
    (await clients.ForUser(userId).Profiles.GetAsync(ThreadsApi.OwnUser, cancellationToken: cancellationToken)).Username;
