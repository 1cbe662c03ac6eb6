using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.Control;
using ThreadsSdk.Simulator.Face;
using ThreadsSdk.Simulator.Handlers;
using ThreadsSdk.Simulator.Pages;
using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.Seed;
using ThreadsSdk.Simulator.Server;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Simulator.Traffic;

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
    private readonly SimulatorControl _control;

    private ThreadsSimulator(WebApplication web, Uri address, SimulatorState state, HandlerTable handlers, SimulatorControl control)
    {
        _web = web;
        _state = state;
        _control = control;
        BaseAddress = address;
        App = state.App;
        Faults = control.Faults;
        Webhooks = control.Webhooks;
        Handlers = handlers;
        Users = [.. state.Users.Select(user => FirstTokens.Issue(state, control.Spec, user))];
    }

    /// <summary>Gets the address of the API, the authorization window and the website.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Gets the app that can request tokens.</summary>
    public SimulatedApp App { get; }

    /// <summary>Gets the profiles. The first one has the most posts.</summary>
    public IReadOnlyList<SimulatedUser> Users { get; }

    /// <summary>Gets the faults that will occur. There are none by default.</summary>
    public SimulatorFaults Faults { get; }

    /// <summary>Gets what the simulator tells an app by itself: notifications of webhooks, and callbacks. There are none until somebody subscribes.</summary>
    public SimulatedWebhooks Webhooks { get; }

    /// <summary>Gets the last 500 calls of the API, the newest last: what was asked, with which outcome, and what nobody read.</summary>
    public IReadOnlyList<SimulatedCall> Calls => _control.Calls.Calls;

    /// <summary>Gets the tokens of users that were issued, in their order.</summary>
    public IReadOnlyList<SimulatedToken> Tokens => _control.Tokens;

    /// <summary>Gets the containers, the newest first.</summary>
    public IReadOnlyList<SimulatedContainer> Containers => _control.Containers;

    /// <summary>Gets how much each user has used of each quota.</summary>
    public IReadOnlyList<SimulatedQuota> Quotas => _control.Quotas;

    /// <summary>Gets the time by the clock of the simulator: that of its options, as far as it was put forward.</summary>
    public DateTimeOffset Now => _control.Now;

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
        var web = await CreateAsync(options.Port, http => handle!(http)).ConfigureAwait(false);
        try
        {
            await web.StartAsync(cancellationToken).ConfigureAwait(false);
            var address = WebHost.Address(web);
            // In hexadecimal digits as Meta's, which can be given to a command without looking like an option.
            var secret = RandomNumberGenerator.GetHexString(32, lowercase: true);
            var app = new SimulatedApp("990602627938098", secret, new Uri(address, CallbackPage.Path).AbsoluteUri, options.RedirectUris);
            var state = new SimulatorState(app, options);
            SeedData.Fill(state, options, spec.OpenProfiles, spec.Examples);
            var changes = new ChangeFeed();
            var links = new SiteLinks(address);
            var faults = new SimulatorFaults(spec, state);
            var handlers = AllHandlers.Create(app, state, links, options, faults);
            var log = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger<ThreadsSimulator>();
            var pipeline = new ApiPipeline(spec, state, handlers, faults, address);
            var calls = new CallRecorder(spec, state, changes);
            var webhooks = new SimulatedWebhooks(spec, state, links, options, changes);
            var control = new SimulatorControl(
                spec,
                state,
                faults,
                calls,
                webhooks,
                changes,
                () => SeedData.Fill(state, options, spec.OpenProfiles, spec.Examples)
            );
            var acting = new UserCalls(control, state, pipeline);
            var composer = new Composer(spec, acting);
            var problems = new ProblemWriter(control);
            var views = new PostViews(state, links);
            handle = new RequestHandler(
                spec,
                state,
                [
                    new AssetPage(),
                    new ControlPage(
                        new ControlRoutes(control, composer, new Moderation(acting)),
                        new WebhookRoutes(control, new EventTrigger(control, composer)),
                        problems
                    ),
                    new ConsentPage(spec, state, app),
                    new CallbackPage(),
                    new FilePage(),
                    new FaviconPage(),
                    new EmbedPage(state, links),
                    new OpenApiPage(address, options.OpenApiDocument, isBuiltInWhole: further.Count == 0),
                    new IntentPage(control, state, views, composer.Names, problems),
                    new FacePage(control, state, views, composer.Names, new CallText(spec, address), problems),
                ],
                pipeline,
                new FaultyResponse(spec, options.TimeProvider),
                new UsageHeader(spec, state.Clock),
                calls,
                log
            ).HandleAsync;
            return new ThreadsSimulator(web, address, state, handlers, control);
        }
        catch
        {
            await web.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Creates the server outside the flow of the caller: where an app starts a simulator before it is built itself, a WebApplicationFactory would
    /// take the simulator for the app.
    /// </summary>
    private static Task<WebApplication> CreateAsync(int port, RequestDelegate handle)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(() => WebHost.Create(port, handle));
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
    /// <see cref="CreateAccessToken(SimulatedUser, ThreadsScope[])"/>. <see cref="SimulatedUser.AccessToken"/> stays revoked. The app is told at its
    /// <see cref="SimulatedWebhooks.DeauthorizeUri"/>, if it has one.
    /// </summary>
    /// <param name="user">The user who removes the app.</param>
    public void Revoke(SimulatedUser user) => _control.Revoke(Own(user));

    /// <summary>Has a user ask the app to delete what it holds about them. The response is in <see cref="SimulatedDelivery.DataDeletion"/>.</summary>
    /// <param name="user">The user.</param>
    /// <exception cref="ArgumentException">The user belongs to another simulator.</exception>
    /// <exception cref="InvalidOperationException"><see cref="SimulatedWebhooks.DataDeletionUri"/> is not set.</exception>
    public void RequestDataDeletion(SimulatedUser user) => _control.RequestDataDeletion(Own(user));

    /// <summary>
    /// Puts the clock of the simulator forward: containers progress and expire, tokens age, quotas recover. Delays of responses go by the clock of
    /// the options, and end no sooner.
    /// </summary>
    /// <param name="time">How far; at most ten years.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or too long.</exception>
    public void AdvanceClock(TimeSpan time) => _control.AdvanceClock(time);

    /// <summary>Makes a token of a user older, as if it had been issued earlier.</summary>
    /// <param name="token">One of <see cref="Tokens"/>.</param>
    /// <param name="time">How much; at most ten years.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or too long, or there is no such token.</exception>
    public void Age(SimulatedToken token, TimeSpan time)
    {
        ArgumentNullException.ThrowIfNull(token);
        _control.AgeToken(token.Number, time);
    }

    /// <summary>Sets how often people whom the simulator does not know saw, liked and shared a post.</summary>
    /// <param name="postId">The id of the post.</param>
    /// <param name="counts">The numbers; those left out are 0.</param>
    /// <exception cref="ArgumentException">There is no such post.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public void SetCounts(string postId, SimulatedCounts counts) => _control.SetCounts(postId, counts);

    /// <summary>Votes in the poll of a post, as somebody the simulator does not know.</summary>
    /// <param name="postId">The id of the post.</param>
    /// <param name="option">The option, 1 to 4.</param>
    /// <exception cref="ArgumentException">There is no such post, or it has no poll.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The poll has no such option.</exception>
    /// <exception cref="InvalidOperationException">The poll has ended.</exception>
    public void Vote(string postId, int option) => _control.Vote(postId, option);

    /// <summary>
    /// Puts everything back to the start: posts, containers, tokens, quotas, the clock, faults, calls and deliveries. The users have the ids and
    /// tokens they had, and who is to be notified stays.
    /// </summary>
    public void Reset() => _control.Reset();

    /// <summary>Stops the simulator and discards its state.</summary>
    /// <returns>A task that completes when the simulator has stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        await Webhooks.DisposeAsync().ConfigureAwait(false);
        await _web.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Returns the address of the simulator.</summary>
    /// <returns>The address.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(ThreadsSimulator)} at {BaseAddress}");

    private User Own(SimulatedUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        lock (_state.Gate)
        {
            return _state.User(user.Id) ?? throw new ArgumentException("The user belongs to another simulator.", nameof(user));
        }
    }

    private string CreateAccessToken(User user, IEnumerable<ThreadsScope> scopes) =>
        _state.Tokens.IssueLongLived(user, scopes.Select(scope => scope.ToString())).Text;
}
