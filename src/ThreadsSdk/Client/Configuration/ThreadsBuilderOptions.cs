using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ThreadsSdk.Client.Configuration;

namespace ThreadsSdk.Runtime;

/// <summary>
/// Adds options to a Threads client and validates them when the app starts. Meant for packages that extend <see cref="IThreadsBuilder"/>,
/// not for apps.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ThreadsBuilderOptions
{
    private const DynamicallyAccessedMemberTypes Constructor = DynamicallyAccessedMemberTypes.PublicParameterlessConstructor;

    /// <summary>Registers options under the client's name. A second call has no effect.</summary>
    /// <typeparam name="TOptions">The type of the options.</typeparam>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="validate">
    /// Checks the options. It throws an <see cref="ArgumentException"/> whose parameter name is the invalid option.
    /// </param>
    /// <returns>The same builder, for further calls.</returns>
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

    /// <summary>Configures options in code.</summary>
    /// <typeparam name="TOptions">The type of the options.</typeparam>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">Sets the options; null leaves them unchanged.</param>
    /// <returns>The same builder, for further calls.</returns>
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

    /// <summary>
    /// Binds options to a section of the app's configuration. Invalid values are reported with their key when the app starts.
    /// </summary>
    /// <typeparam name="TOptions">The type of the options.</typeparam>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configuration">The configuration section.</param>
    /// <param name="bind">Copies values from the section to the options.</param>
    /// <returns>The same builder, for further calls.</returns>
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
    /// <typeparam name="TOptions">The type of the options.</typeparam>
    /// <param name="provider">The app's service provider.</param>
    /// <param name="name">The client's name; empty for the unnamed client.</param>
    /// <returns>The options.</returns>
    public static TOptions GetOptions<[DynamicallyAccessedMembers(Constructor)] TOptions>(this IServiceProvider provider, string name)
        where TOptions : class => provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);

    /// <summary>Registers options with a check that may use the app's services.</summary>
    /// <returns>True if the options were added; false if they were registered before.</returns>
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

    /// <summary>Gets the clock: the options' own, or the app's if they have none.</summary>
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
