using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ThreadsSdk.Client.Configuration;

namespace ThreadsSdk.Runtime;

/// <summary>
/// Adds options to a Threads client, which are checked when the app starts. For packages that extend <see cref="IThreadsBuilder"/>;
/// nothing to use in an app.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ThreadsBuilderOptions
{
    private const DynamicallyAccessedMemberTypes Constructor = DynamicallyAccessedMemberTypes.PublicParameterlessConstructor;

    /// <summary>Adds options under the name of the client. A second call changes nothing.</summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="validate">Throws an <see cref="ArgumentException"/> when something is wrong; its parameter names the option.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder AddOptions<[DynamicallyAccessedMembers(Constructor)] TOptions>(
        this IThreadsBuilder builder,
        Action<TOptions> validate
    )
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(validate);
        builder.AddOptions<TOptions>((_, options, errors) => errors.AddOf(() => validate(options)));
        return builder;
    }

    /// <summary>Sets options in code.</summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">Sets the options; null to leave them as they are.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder ConfigureOptions<TOptions>(this IThreadsBuilder builder, Action<TOptions>? configure)
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (configure is not null)
        {
            builder.Services.Configure(builder.Name, configure);
        }

        return builder;
    }

    /// <summary>Sets options from the configuration of the app. What is wrong is told when it starts, with the key.</summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configuration">The section of the options.</param>
    /// <param name="bind">Reads the section.</param>
    /// <returns>The builder.</returns>
    public static IThreadsBuilder BindOptions<TOptions>(
        this IThreadsBuilder builder,
        IConfiguration configuration,
        Action<ThreadsOptionsSection, TOptions> bind
    )
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(bind);
        var name = builder.Name;
        builder.Registration<TOptions>()?.Add(configuration);
        return builder.ConfigureOptions<TOptions>(options =>
        {
            var section = new ThreadsOptionsSection(configuration);
            bind(section, options);
            if (section.Errors.Count > 0)
            {
                throw new OptionsValidationException(name, typeof(TOptions), section.Errors);
            }
        });
    }

    /// <summary>Gets the options of a client.</summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <param name="provider">The services of the app.</param>
    /// <param name="name">The name of the client; empty for the one without a name.</param>
    /// <returns>The options.</returns>
    public static TOptions GetOptions<[DynamicallyAccessedMembers(Constructor)] TOptions>(this IServiceProvider provider, string name)
        where TOptions : class => provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);

    /// <summary>Adds options with a check that asks the services of the app.</summary>
    /// <returns>Whether they were not there.</returns>
    internal static bool AddOptions<[DynamicallyAccessedMembers(Constructor)] TOptions>(
        this IThreadsBuilder builder,
        Action<IServiceProvider, TOptions, OptionsErrors> check
    )
        where TOptions : class
    {
        if (builder.Registration<TOptions>() is not null)
        {
            return false;
        }

        builder.Services.AddSingleton(new OptionsRegistration<TOptions>(builder.Name, check));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, OptionsValidator<TOptions>>());
        builder.Services.AddOptions<TOptions>(builder.Name).ValidateOnStart();
        return true;
    }

    /// <summary>Gets the clock: the options' own, or else that of the app.</summary>
    internal static TimeProvider ClockOf(this IServiceProvider provider, TimeProvider own) =>
        own == TimeProvider.System ? provider.GetService<TimeProvider>() ?? own : own;

    private static OptionsRegistration<TOptions>? Registration<TOptions>(this IThreadsBuilder builder)
    {
        foreach (var service in builder.Services)
        {
            if (
                service.ServiceType == typeof(OptionsRegistration<TOptions>)
                && service.ImplementationInstance is OptionsRegistration<TOptions> registration
                && registration.Name == builder.Name
            )
            {
                return registration;
            }
        }

        return null;
    }
}
