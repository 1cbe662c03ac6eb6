using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ThreadsSdk;

var builder = WebApplication.CreateBuilder(args);
var threads = builder.Configuration.GetSection("Threads");
builder.Services.AddDbContextFactory<AppDb>(db => db.UseNpgsql(builder.Configuration.GetConnectionString("App")));
builder.Services.AddDataProtection().SetApplicationName("MyApp").PersistKeysToDbContext<AppDb>();
builder
    .Services.AddThreads(threads)
    .AddEntityFrameworkStores<AppDb>() // logins, journals of publications, webhooks, used callbacks
    .AddWebhooks(threads.GetSection("Webhooks"))
    .AddWebhookHandler<Notes>();
builder.Services.AddThreadsScheduling<AppDb>(); // publishes what is planned
builder
    .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie(cookie => cookie.LoginPath = "/login")
    .AddThreads();
builder.Services.AddAuthorization();
builder.Services.AddThreadsProblemDetails();
builder.Services.AddHealthChecks().AddThreads();

var app = builder.Build();
app.UseExceptionHandler();
app.MapThreadsWebhooks("/webhooks/threads");
app.MapThreadsDeauthorize("/threads/deauthorize");
app.MapThreadsDataDeletion("/threads/delete");
app.MapThreadsUserSchedule("/schedule");
app.MapHealthChecks("/health");
app.MapGet(
    "/login",
    (string? returnUrl) =>
        Results.Challenge(new() { RedirectUri = returnUrl is ['/', not ('/' or '\\'), ..] ? returnUrl : "/" }, ["Threads"])
);
app.MapPost("/logout", () => Results.SignOut(new() { RedirectUri = "/" }));
app.MapPost(
        "/posts",
        (NewPost post, IThreadsPublisher threads) => threads.PublishAsync(Post.Text(post.Text), new() { IdempotencyKey = post.Key })
    )
    .RequireAuthorization();
await app.RunAsync();
