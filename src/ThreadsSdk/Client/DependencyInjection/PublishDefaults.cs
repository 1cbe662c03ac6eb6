using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Client.DependencyInjection;

/// <summary>How a client publishes unless a call says otherwise.</summary>
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

    /// <summary>The options with the stores and hosts that are registered, which may be those of a scope.</summary>
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

/// <summary>One change an app makes to the options.</summary>
internal sealed class PublishConfiguration(Func<PublishOptions, PublishOptions> configure)
{
    public PublishOptions Configure(PublishOptions options) => configure(options);
}
