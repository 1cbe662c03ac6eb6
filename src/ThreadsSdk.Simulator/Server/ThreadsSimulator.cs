using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.Handlers;
using ThreadsSdk.Simulator.Pages;
using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.Seed;
using ThreadsSdk.Simulator.Server;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator;

/// <summary>
/// Represents a Threads server on this machine. It handles every call of the API by the rules of the same spec the SDK is generated from,
/// and keeps what is published until it is disposed.
/// </summary>
/// <example>
/// <code language="csharp">
/// using ThreadsSdk.Simulator;
///
/// await using var simulator = await ThreadsSimulator.StartAsync();
/// using var client = new ThreadsClient(simulator.ClientOptions(simulator.Users[0]));
/// await client.PublishAsync(Post.Text("Hello"));
/// Console.WriteLine(simulator.PublishedBy(simulator.Users[0]).Count);   // 1
/// </code>
/// </example>
public sealed class ThreadsSimulator : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly SimulatorState _state;

    private ThreadsSimulator(
        WebApplication web,
        Uri address,
        SimulatedApp app,
        SimulatorState state,
        SimulatorFaults faults,
        HandlerTable handlers,
        SimulatorSpec spec
    )
    {
        _web = web;
        _state = state;
        BaseAddress = address;
        App = app;
        Faults = faults;
        Handlers = handlers;
        Users = [.. state.Users.Select(user => FirstTokens.Issue(state, spec, user))];
    }

    /// <summary>Gets the address of the API, the authorization window and the website.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Gets the app that can request tokens.</summary>
    public SimulatedApp App { get; }

    /// <summary>Gets the profiles. The first one has the most posts.</summary>
    public IReadOnlyList<SimulatedUser> Users { get; }

    /// <summary>Gets the faults that will occur. There are none by default.</summary>
    public SimulatorFaults Faults { get; }

    internal HandlerTable Handlers { get; }

    /// <summary>Starts a simulator on 127.0.0.1.</summary>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running simulator. Dispose it to stop it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A quota, a number of followers or an age of the options is negative.</exception>
    /// <exception cref="ArgumentException">Two users have the same handle. The OpenAPI document of the options is no JSON object, or the folder holds no YAML.</exception>
    /// <exception cref="InvalidOperationException">The YAML of the folder has errors; the message lists each with its place.</exception>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static async Task<ThreadsSimulator> StartAsync(
        ThreadsSimulatorOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new ThreadsSimulatorOptions();
        options.Check();
        IReadOnlyList<(string Path, string Text)> further = [.. options.SpecFiles, .. SpecFiles.Read(options.SpecFolder)];
        var spec = SimulatorSpec.Load(further);

        // The address is known only once the server runs, and everything else needs it: nobody calls before this method returns.
        RequestDelegate? handle = null;
        var web = WebHost.Create(options.Port, http => handle!(http));
        try
        {
            await web.StartAsync(cancellationToken).ConfigureAwait(false);
            var address = WebHost.Address(web);
            // In hexadecimal digits as Meta's, which can be given to a command without looking like an option.
            var secret = RandomNumberGenerator.GetHexString(32, lowercase: true);
            var app = new SimulatedApp("990602627938098", secret, new Uri(address, CallbackPage.Path).AbsoluteUri, options.RedirectUris);
            var state = new SimulatorState(app, options);
            SeedData.Fill(state, options, spec.OpenProfiles);
            var links = new SiteLinks(address);
            var faults = new SimulatorFaults(spec, state);
            var handlers = AllHandlers.Create(app, state, links, options, faults);
            var log = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger<ThreadsSimulator>();
            handle = new RequestHandler(
                spec,
                state,
                [
                    new ConsentPage(spec, state, app),
                    new CallbackPage(),
                    new FilePage(),
                    new FaviconPage(),
                    new EmbedPage(state, links),
                    new OpenApiPage(address, options.OpenApiDocument, isBuiltInWhole: further.Count == 0),
                    new SitePage(state, links),
                ],
                new ApiPipeline(spec, state, handlers, faults, address),
                new FaultyResponse(spec, options.TimeProvider),
                new UsageHeader(spec, options.TimeProvider),
                log
            ).HandleAsync;
            return new ThreadsSimulator(web, address, app, state, faults, handlers, spec);
        }
        catch
        {
            await web.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Creates options for a <see cref="ThreadsClient"/> that calls this simulator.</summary>
    /// <param name="user">The user the client acts for; null for the first one.</param>
    /// <returns>Options with the address and the user's token.</returns>
    public ThreadsClientOptions ClientOptions(SimulatedUser? user = null) =>
        new() { BaseAddress = BaseAddress, AccessToken = (user ?? Users[0]).AccessToken };

    /// <summary>Creates another long-lived token of a user.</summary>
    /// <param name="user">The user the token is for.</param>
    /// <param name="scopes">The scopes the token has.</param>
    /// <returns>The token.</returns>
    public string CreateAccessToken(SimulatedUser user, params ThreadsScope[] scopes)
    {
        lock (_state.Gate)
        {
            return CreateAccessToken(Own(user), scopes);
        }
    }

    /// <summary>
    /// Gets what a user has published through the API since the start: posts, replies and reposts, without those deleted since. Posts still
    /// hidden by <see cref="ThreadsSimulatorOptions.PropagationDelay"/> are included. The posts the simulator begins with are not, so the
    /// count is that of the posts your own code has published.
    /// </summary>
    /// <param name="user">The user who published.</param>
    /// <returns>The posts as they are now, in the order they were published.</returns>
    /// <exception cref="ArgumentException">The user belongs to another simulator.</exception>
    public IReadOnlyList<SimulatedPost> PublishedBy(SimulatedUser user)
    {
        lock (_state.Gate)
        {
            return [.. Own(user).Published.Where(post => !post.IsDeleted && !post.IsItem).Select(SimulatedPost.From)];
        }
    }

    /// <summary>
    /// Revokes the app's access, as a user does in the website permissions of Threads. Every token and code the user has granted so far
    /// stops working: calls fail with <see cref="ThreadsError.AppRemoved"/>. The user can grant access again, in the window or by
    /// <see cref="CreateAccessToken(SimulatedUser, ThreadsScope[])"/>. <see cref="SimulatedUser.AccessToken"/> stays revoked.
    /// </summary>
    /// <param name="user">The user who removes the app.</param>
    public void Revoke(SimulatedUser user)
    {
        lock (_state.Gate)
        {
            _state.Tokens.Revoke(Own(user));
        }
    }

    /// <summary>Stops the simulator and discards its state.</summary>
    /// <returns>A task that completes when the simulator has stopped.</returns>
    public ValueTask DisposeAsync() => _web.DisposeAsync();

    /// <summary>Returns the address of the simulator.</summary>
    /// <returns>The address.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(ThreadsSimulator)} at {BaseAddress}");

    private User Own(SimulatedUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return _state.User(user.Id) ?? throw new ArgumentException("The user belongs to another simulator.", nameof(user));
    }

    private string CreateAccessToken(User user, IEnumerable<ThreadsScope> scopes) =>
        _state.Tokens.IssueLongLived(user, scopes.Select(scope => scope.ToString())).Text;
}
