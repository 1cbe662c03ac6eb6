using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Calls the control API of a running simulator.</summary>
internal sealed class SimulatorClient(Uri server) : IDisposable
{
    private const int LongestResponse = 64 << 20;
    private const string Start = "Start one in another shell: threads simulator\nOr name the address of one that runs: --simulator";

    // The simulator itself waits ten seconds for a handshake.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !server.IsLoopback,
        }
    )
    {
        BaseAddress = server,
        Timeout = Patience,
        MaxResponseContentBufferSize = LongestResponse,
    };

    /// <summary>Gets the address, as it is shown.</summary>
    public string Address { get; } = server.GetLeftPart(UriPartial.Authority);

    /// <summary>
    /// Reads where a simulator is: from the command line, from the environment when that names this machine, or where it usually is.
    /// </summary>
    public static SimulatorClient Connect(string? given, CommandHost host)
    {
        if (given is not null)
        {
            return new(WebAddress.Parse(given, "--simulator", SimulatorAddress.Usual.OriginalString));
        }

        var known = host.Environment[CommandEnvironment.BaseAddress];
        return new(Uri.TryCreate(known, UriKind.Absolute, out var address) && IsOfThisMachine(address) ? address : SimulatorAddress.Usual);
    }

    /// <summary>Reads what is at a path of the control API.</summary>
    public async Task<T> GetAsync<T>(string path, Func<JsonElement, T> read, CancellationToken cancellationToken) =>
        Read(read, await SendAsync(new HttpRequestMessage(HttpMethod.Get, Path(path)), null, cancellationToken));

    /// <summary>Changes something.</summary>
    /// <param name="path">The path.</param>
    /// <param name="body">What is asked for.</param>
    /// <param name="nextStep">What to do when the simulator refuses it.</param>
    /// <param name="read">Reads the response.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public async Task<T> PostAsync<T>(
        string path,
        JsonObject body,
        string nextStep,
        Func<JsonElement, T> read,
        CancellationToken cancellationToken
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path(path))
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        return Read(read, await SendAsync(request, nextStep, cancellationToken));
    }

    public void Dispose() => _http.Dispose();

    private static bool IsOfThisMachine(Uri address) => address.IsLoopback && address.Scheme is "http" or "https";

    private static Uri Path(string path) => new($"/_simulator{path}", UriKind.Relative);

    private async Task<JsonElement> SendAsync(HttpRequestMessage request, string? nextStep, CancellationToken cancellationToken)
    {
        HttpStatusCode status;
        string text;
        try
        {
            using (request)
            {
                using var response = await _http.SendAsync(request, cancellationToken);
                (status, text) = (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NoResponseException($"What listens at {Address} does not respond.", Start);
        }
        catch (HttpRequestException failure)
        {
            throw new NoResponseException(
                failure.HttpRequestError == HttpRequestError.ConnectionError
                    ? $"No simulator listens at {Address}."
                    : $"The connection to {Address} broke.",
                Start
            );
        }

        var json = Parse(text);
        return (status, json) switch
        {
            (HttpStatusCode.OK, { } result) => result,
            (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, { } refusal) when Message(refusal) is { } message =>
                throw new UsageException(message, nextStep),
            (HttpStatusCode.NotFound, { } missing) when Message(missing) is not null => throw new UnexpectedResponseException(
                $"The simulator at {Address} knows no webhooks.",
                "It is of an older version than this command. Start the one of this command: threads simulator"
            ),
            _ => throw NoSimulator(),
        };
    }

    private T Read<T>(Func<JsonElement, T> read, JsonElement response)
    {
        try
        {
            return read(response);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw NoSimulator();
        }
    }

    private UnexpectedResponseException NoSimulator() => new($"What listens at {Address} is no simulator of Threads.", Start);

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root ? root.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Message(JsonElement json) =>
        json.TryGetProperty("error", out var error)
        && error.ValueKind == JsonValueKind.Object
        && error.TryGetProperty("message", out var message)
        && message.ValueKind == JsonValueKind.String
            ? message.GetString()
            : null;
}
