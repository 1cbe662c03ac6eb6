using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using ThreadsSdk.Simulator;
using ThreadsSdk.Simulator.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Runs a simulator in the process of a web app, for developing without an app at Meta.</summary>
public static class SimulatorHostingExtensions
{
    /// <summary>
    /// Starts a simulator and has the app's configuration name it. Once the app listens, the simulator knows the addresses of its callback,
    /// subscribes its webhooks, and stops with the app. Call it before the configuration is read.
    /// </summary>
    /// <param name="builder">The builder of the app.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The simulator, which the app also has as a service.</returns>
    /// <example>
    /// <code language="csharp">
    /// if (builder.Environment.IsDevelopment())
    /// {
    ///     await builder.AddThreadsSimulatorAsync();
    /// }
    /// </code>
    /// </example>
    public static async Task<ThreadsSimulator> AddThreadsSimulatorAsync(
        this WebApplicationBuilder builder,
        Action<SimulatorHostingOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new SimulatorHostingOptions();
        configure?.Invoke(options);
        var simulator = await ThreadsSimulator.StartAsync(options.Simulator).ConfigureAwait(false);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                [$"{options.ClientSection}:BaseAddress"] = simulator.BaseAddress.AbsoluteUri,
                [$"{options.LoginSection}:AppId"] = simulator.App.Id,
                [$"{options.LoginSection}:AppSecret"] = simulator.App.Secret,
                [$"{options.WebhookSection}:VerifyToken"] = SimulatorConnection.VerifyToken,
            }
        );
        builder.Services.AddSingleton(simulator);
        builder.Services.AddSingleton(options);
        builder.Services.AddHostedService<SimulatorConnection>();
        return simulator;
    }
}
