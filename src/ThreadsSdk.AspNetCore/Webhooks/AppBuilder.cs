using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Registers what an app has once, whichever of its clients is configured.</summary>
internal sealed class AppBuilder(IServiceCollection services) : IThreadsBuilder
{
    public string Name => Options.DefaultName;

    public IServiceCollection Services => services;
}
