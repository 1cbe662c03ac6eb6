using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Client.DependencyInjection;

/// <summary>Represents the options a client publishes with unless a call gives others.</summary>
internal sealed class PublishDefaults
{
    private readonly string _name;
    private readonly PublishOptions _options;

    private PublishDefaults(string name, PublishOptions options) => (_name, _options) = (name, options);

    public static PublishDefaults Create(IServiceProvider provider, string name) =>
        new(
            name,
            provider
                .GetKeyedServices<PublishConfiguration>(name)
                .Aggregate(new PublishOptions(), static (options, configuration) => configuration.Configure(options))
        );

    /// <summary>Gets the options, completed with the registered stores and hosts, which may be scoped.</summary>
    public PublishOptions With(IServiceProvider provider)
    {
        var store = _options.JournalStore ?? provider.FindShared<IPublishJournalStore>(_name);
        var host = _options.MediaHost ?? provider.FindShared<IMediaHost>(_name);
        return store == _options.JournalStore && host == _options.MediaHost
            ? _options
            : _options with
            {
                JournalStore = store,
                MediaHost = host,
            };
    }
}

/// <summary>Represents one change an app makes to the options.</summary>
internal sealed class PublishConfiguration(Func<PublishOptions, PublishOptions> configure)
{
    public PublishOptions Configure(PublishOptions options) => configure(options);
}
