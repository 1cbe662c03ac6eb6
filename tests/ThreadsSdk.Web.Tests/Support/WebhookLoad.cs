using System.Diagnostics;
using System.Net.Sockets;

namespace ThreadsSdk.Web.Tests.Support;

/// <summary>
/// Sends at full speed over some connections, each request after the response to the one before it. What is not answered with 200 is sent
/// again, as Meta does.
/// </summary>
internal sealed class WebhookLoad(Func<Task<Uri>> address)
{
    public const int Connections = 16;

    private readonly object _lock = new();
    private readonly List<TimeSpan> _times = [];
    private TimeSpan _time;
    private int _again;

    /// <summary>How long each response took that was 200.</summary>
    public IReadOnlyList<TimeSpan> Times => _times;

    /// <summary>How many requests were sent again.</summary>
    public int Again => _again;

    /// <summary>Called with the number of responses so far.</summary>
    public Action<int>? Answered { get; init; }

    /// <summary>How many of these responses came in a second.</summary>
    public double Rate => _times.Count / _time.TotalSeconds;

    /// <param name="requests">The requests of each connection.</param>
    public async Task SendAsync(IEnumerable<IEnumerable<byte[]>> requests)
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(requests.Select(own => Task.Run(() => SendInOrderAsync(own))));
        _time += Stopwatch.GetElapsedTime(started);
    }

    private async Task SendInOrderAsync(IEnumerable<byte[]> requests)
    {
        Connection? connection = null;
        foreach (var request in requests)
        {
            while (true)
            {
                try
                {
                    connection ??= await Connection.OpenAsync(await address());
                    var started = Stopwatch.GetTimestamp();
                    if (await connection.SendAsync(request) == 200)
                    {
                        Count(Stopwatch.GetElapsedTime(started));
                        break;
                    }
                }
                catch (Exception e) when (e is IOException or SocketException)
                {
                    connection?.Dispose();
                    connection = null;
                }

                Interlocked.Increment(ref _again);
            }
        }

        connection?.Dispose();
    }

    private void Count(TimeSpan time)
    {
        int count;
        lock (_lock)
        {
            _times.Add(time);
            count = _times.Count;
        }

        Answered?.Invoke(count);
    }
}
