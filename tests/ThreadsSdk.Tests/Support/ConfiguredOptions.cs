using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ThreadsSdk.Tests.Support;

/// <summary>Options of an app as its configuration gives them.</summary>
internal static class ConfiguredOptions
{
    /// <summary>A value for each kind of property that text can give. None is a default.</summary>
    private static readonly Dictionary<Type, (string Text, object Value)> Samples = new()
    {
        [typeof(string)] = ("sample", "sample"),
        [typeof(Uri)] = ("https://sample.example/", new Uri("https://sample.example/")),
        [typeof(TimeSpan)] = ("00:00:07", TimeSpan.FromSeconds(7)),
        [typeof(int)] = ("7", 7),
        [typeof(double)] = ("0.7", 0.7),
        [typeof(bool)] = ("true", true),
    };

    public static IConfiguration Section(string path, params IEnumerable<(string Key, string Value)> values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create($"{path}:{value.Key}", (string?)value.Value)))
            .Build()
            .GetSection(path);

    /// <summary>
    /// The names of all properties that text can give and the configuration does not: a property added later must not be forgotten.
    /// </summary>
    /// <param name="add">Adds the options to a client.</param>
    public static IEnumerable<string> NotBound<TOptions>(Action<IThreadsBuilder, IConfiguration> add)
        where TOptions : class
    {
        PropertyInfo[] properties =
        [
            .. typeof(TOptions).GetProperties().Where(property => property.CanWrite && Samples.ContainsKey(property.PropertyType)),
        ];
        var services = new ServiceCollection();
        var section = Section("Any", properties.Select(property => (property.Name, Samples[property.PropertyType].Text)));
        add(services.AddThreads(), section);

        // Without the checks, which samples need not pass.
        foreach (var check in services.Where(service => service.ServiceType == typeof(IValidateOptions<TOptions>)).ToArray())
        {
            services.Remove(check);
        }

        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<TOptions>>().Value;
        return
        [
            .. properties
                .Where(property => !Equals(property.GetValue(options), Samples[property.PropertyType].Value))
                .Select(property => property.Name),
        ];
    }

    /// <summary>What an app is told when it starts; nothing when it does start.</summary>
    public static IEnumerable<string> Errors(IServiceCollection services)
    {
        using var provider = services.BuildServiceProvider(validateScopes: true);
        try
        {
            provider.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException refused)
        {
            return refused.Failures;
        }
    }
}
