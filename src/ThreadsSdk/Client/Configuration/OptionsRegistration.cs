using Microsoft.Extensions.Configuration;

namespace ThreadsSdk.Client.Configuration;

/// <summary>Represents the options of one client name: how to check them, and which configuration sections they come from.</summary>
internal sealed class OptionsRegistration<TOptions>(string name, Action<IServiceProvider, TOptions, OptionsErrors> check)
{
    private readonly ConfigurationSources _sources = new();

    public string Name { get; } = name;

    public void Add(IConfiguration section) => _sources.Add(section);

    public IReadOnlyList<string> Check(IServiceProvider provider, TOptions options)
    {
        var errors = new OptionsErrors(_sources.Describe);
        check(provider, options, errors);
        return errors.Messages;
    }
}
