using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.FileProviders;
using ThreadsSdk.Samples.Web;

var builder = WebApplication.CreateBuilder(args);
if (string.IsNullOrEmpty(builder.Configuration["Authentication:Schemes:Threads:AppId"]))
{
    // Not set up with an app at Meta: Threads runs in this process.
    await builder.AddThreadsSimulatorAsync();
}

var (services, threads) = (builder.Services, builder.Configuration.GetSection("Threads"));
var media = Directory.CreateDirectory(builder.Configuration["MediaFolder"] ?? "media").FullName;
var publicUrl = new Uri(builder.Configuration["PublicUrl"] ?? "http://localhost:5080");
services.AddDbContextFactory<AppDb>(db => db.UseSqlite(builder.Configuration.GetConnectionString("App") ?? "Data Source=app.db"));
services.AddDataProtection().SetApplicationName("ThreadsSdk.Samples.Web").PersistKeysToDbContext<AppDb>();
services
    .AddThreads(threads)
    .AddEntityFrameworkStores<AppDb>()
    .AddFolderMediaHost(host => (host.Folder, host.BaseUrl) = (media, new Uri(publicUrl, "media/")))
    .AddWebhooks(threads.GetSection("Webhooks"))
    .OnWebhook<ReplyChange>(ReplyFeed.HandleAsync);
services.AddThreadsScheduling<AppDb>();
services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie => cookie.LoginPath = "/").AddThreads();
services.AddAuthorization();
services.AddThreadsProblemDetails();
services.AddHealthChecks().AddThreads();
services.AddRazorComponents();
services.AddSingleton<ReplyFeed>();
services.AddScoped<IThreadsUserDataStore>(provider => provider.GetRequiredService<AppDb>());

await using var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseStaticFiles();
app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(media), RequestPath = "/media" });
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();

app.MapThreadsWebhooks("/webhooks/threads");
app.MapThreadsDeauthorize("/threads/deauthorize");
app.MapThreadsDataDeletion("/threads/delete");
app.MapThreadsUserSchedule("/schedule");
app.MapHealthChecks("/health");
app.MapAccount();
app.MapDrafts();
app.MapPosts();

await using (var db = await app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync())
{
    await db.Database.EnsureCreatedAsync();
}

await app.RunAsync();
