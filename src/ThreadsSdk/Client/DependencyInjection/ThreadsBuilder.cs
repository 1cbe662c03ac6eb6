using Microsoft.Extensions.DependencyInjection;

namespace ThreadsSdk.Client.DependencyInjection;

/// <summary>Represents the builder of one client.</summary>
internal sealed class ThreadsBuilder(IServiceCollection services, string name) : IThreadsBuilder
{
    public string Name { get; } = name;

    public IServiceCollection Services { get; } = services;
}
