#!/usr/bin/env bash
# Refit.HttpClientFactory 16.4.0: AddRefitGeneratedClient asks its settings factory once for the app, with the root provider.
#
# The factory takes an IServiceProvider, and the client itself is transient, so one expects the provider of the scope that asks for the
# client. A token getter that takes a scoped service out of it (the signed-in user of a web request) sends the token of one and the same
# instance for every user, and only a provider that validates its scopes, as in development, refuses.
#
# Seen: "ada: nobody", "grace: nobody", and with validation "InvalidOperationException".
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

cat >probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <OutputType>Exe</OutputType>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Refit.HttpClientFactory" Version="16.4.0" />
  </ItemGroup>
</Project>
XML

cat >Program.cs <<'CS'
using Microsoft.Extensions.DependencyInjection;
using Refit;

foreach (var name in (string[])["ada", "grace"])
    Console.WriteLine($"{name}: {await AskAsync(Build(validate: false), name)}");
try
{
    Console.WriteLine(await AskAsync(Build(validate: true), "ada"));
}
catch (InvalidOperationException e)
{
    Console.WriteLine($"validated: {e.GetType().Name}");
}

static ServiceProvider Build(bool validate)
{
    var services = new ServiceCollection();
    services.AddScoped<User>();
    services.AddRefitGeneratedClient<IEcho>(provider => new RefitSettings
        {
            AuthorizationHeaderValueGetter = (_, _) => ValueTask.FromResult(provider.GetRequiredService<User>().Token),
        })
        .ConfigureHttpClient(client => client.BaseAddress = new Uri("http://localhost"))
        .ConfigurePrimaryHttpMessageHandler(() => new Echo());
    return services.BuildServiceProvider(validate);
}

static async Task<string> AskAsync(ServiceProvider root, string name)
{
    using var scope = root.CreateScope();
    scope.ServiceProvider.GetRequiredService<User>().Token = name;
    return await scope.ServiceProvider.GetRequiredService<IEcho>().TokenAsync();
}

public interface IEcho
{
    [Get("/token")]
    [Headers("Authorization: Bearer")]
    Task<string> TokenAsync();
}

public sealed class User
{
    public string Token { get; set; } = "nobody";
}

public sealed class Echo : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage { Content = new StringContent(request.Headers.Authorization!.Parameter!), RequestMessage = request });
}
CS

seen=$(dotnet run)
echo "$seen"
expected=$'ada: nobody\ngrace: nobody\nvalidated: InvalidOperationException'
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
