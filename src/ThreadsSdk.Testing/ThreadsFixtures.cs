using ThreadsSdk.Testing.Mappings;
using ThreadsSdk.Testing.Serving;
using WireMock.Server;

namespace ThreadsSdk.Testing;

/// <summary>
/// Adds responses of the Threads API to a <see cref="WireMockServer"/>. They are the examples of Meta's documentation, filled up so that
/// every documented field has a value, and responses that were seen in the wild.
/// </summary>
/// <remarks>
/// <para>
/// The server needs no particular settings, and how it reads parameters and bodies makes no difference. Only <c>AllowPartialMapping</c> has
/// an effect: a fixture may then match a request that it does not fit.
/// </para>
/// <para>
/// The fixtures have no state: the same request gets the same response, however often it is sent, and none is delayed. To lose a response,
/// the server breaks the connection before the first byte.
/// </para>
/// <para>
/// The mappings have priority 5, and one has 10; a lower number goes first. Your own mappings have 0 unless you set another priority, so
/// they go before the fixtures.
/// </para>
/// <para>
/// WireMock.Net cannot show mappings whose response is lost. While the fixtures of <c>Profiles.Get</c> or
/// <c>Publishing.PublishContainer</c> are on a server, <see cref="WireMockServer.MappingModels"/> and the admin page that lists mappings
/// fail with an <see cref="InvalidCastException"/>.
/// </para>
/// </remarks>
/// <example>
/// <code language="csharp">
/// using WireMock.Server;
/// using ThreadsSdk.Testing;
///
/// using var server = WireMockServer.Start();
/// ThreadsFixtures.AddTo(server);
/// using var client = new ThreadsClient(ThreadsFixtures.AccessToken, new() { BaseAddress = new Uri(server.Url!) });
/// Media post = await client.Media.GetAsync(ThreadsFixtures.All.First(fixture => fixture.Name == "Media.Get: image").Path.Split('/')[^1]);
/// </code>
/// </example>
public static class ThreadsFixtures
{
    /// <summary>The access token that the fixtures accept. A request with another token gets a response with status 404.</summary>
    public const string AccessToken = "TEST-USER-TOKEN";

    /// <summary>Gets all fixtures, by operation.</summary>
    public static IReadOnlyList<ThreadsFixture> All { get; } = EmbeddedMappings.Read();

    /// <summary>Gets the names of the operations that have fixtures, which is every operation of the Threads API.</summary>
    public static IReadOnlyList<string> Operations { get; } = [.. All.Select(fixture => fixture.Operation).Distinct()];

    /// <summary>
    /// Adds all fixtures to a server. Existing mappings stay; existing fixtures are replaced. Call it again after
    /// <see cref="WireMockServer.Reset"/>.
    /// </summary>
    /// <param name="server">The server.</param>
    /// <remarks>
    /// A request that matches no mapping on the server gets a response with status 404. It has the shape of a Meta error with code 404,
    /// which Meta does not use. Its message names the nearest fixture and each value that differs, so that the client's exception says what
    /// to change; it leaves out tokens and secrets. WireMock.Net counts such a request as matched, with <c>No fixture matches</c> as the
    /// <c>MappingTitle</c>.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="server"/> is null.</exception>
    public static void AddTo(WireMockServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        server.AddFixtures(All);
    }

    /// <summary>Adds the fixtures of some operations to a server, as <see cref="AddTo(WireMockServer)"/> does for all.</summary>
    /// <param name="server">The server.</param>
    /// <param name="operations">The names of the operations, as in <see cref="Operations"/>. Without any, no fixture is added.</param>
    /// <exception cref="ArgumentNullException"><paramref name="server"/> or <paramref name="operations"/> is null.</exception>
    /// <exception cref="ArgumentException">An operation of that name does not exist. Nothing was added.</exception>
    public static void AddTo(WireMockServer server, params IEnumerable<string> operations)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(operations);
        HashSet<string> wanted = [.. operations];
        if (wanted.FirstOrDefault(name => !Operations.Contains(name)) is { } unknown)
        {
            throw new ArgumentException(
                $"There are no fixtures of an operation '{unknown}'. The operations are {string.Join(", ", Operations)}.",
                nameof(operations)
            );
        }

        server.AddFixtures(All.Where(fixture => wanted.Contains(fixture.Operation)));
    }
}
