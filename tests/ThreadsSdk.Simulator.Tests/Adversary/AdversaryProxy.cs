using System.Net;
using System.Net.Sockets;

namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>
/// Stands between a client and the simulator, takes every request off the wire and does to it what a plan says. It speaks TCP alone: what
/// .NET sends again by itself below the SDK passes here like any other request.
/// </summary>
internal sealed class AdversaryProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly HashSet<Task> _connections = [];
    private readonly Queue<(HttpBytes Request, int Due)> _late = [];
    private readonly Task _accepting;
    private int _passing;
    private int _requests;
    private int _writes;
    private int _delivered;
    private int _resetsOnConnect;

    public AdversaryProxy(Uri server, Action holdAnswer, Action stopProgram)
    {
        Server = new IPEndPoint(IPAddress.Loopback, server.Port);
        HoldAnswer = holdAnswer;
        StopProgram = stopProgram;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    public IPEndPoint Server { get; }

    /// <summary>Lets the client's time pass.</summary>
    public Action HoldAnswer { get; }

    /// <summary>Stops the program that waits.</summary>
    public Action StopProgram { get; }

    /// <summary>What is to happen from now on.</summary>
    public NetworkPlan Plan { get; set; } = NetworkPlan.Smooth();

    /// <summary>How many requests came from the client.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>How many of them change something.</summary>
    public int Writes => Volatile.Read(ref _writes);

    /// <summary>How many requests the server got.</summary>
    public int Delivered => Volatile.Read(ref _delivered);

    /// <summary>Counts a request, and gives what happens to it.</summary>
    public NetworkFault? Next(HttpBytes request)
    {
        var kind = KindOf(request);
        Interlocked.Increment(ref _requests);
        if (kind != CallKind.Read)
        {
            Interlocked.Increment(ref _writes);
        }

        var fault = Plan.Next(kind);
        if (fault == NetworkFault.ResetOnConnect)
        {
            Interlocked.Increment(ref _resetsOnConnect);
        }

        return fault;
    }

    public void Delay(HttpBytes request)
    {
        lock (_lock)
        {
            _late.Enqueue((request, Requests + Plan.Lateness));
        }
    }

    /// <summary>Waits until nothing is on its way, and gives the server all that is late.</summary>
    public async Task SettleAsync()
    {
        while (Volatile.Read(ref _passing) > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), _stop.Token);
        }

        await DeliverLateAsync(isAll: true);
    }

    /// <summary>Passes a request on, and what is late and due behind it.</summary>
    /// <returns>Whether the connection lives on.</returns>
    public async Task<bool> PassAsync(Func<Task<bool>> pass)
    {
        Interlocked.Increment(ref _passing);
        try
        {
            var lives = await pass();
            await DeliverLateAsync(isAll: false);
            return lives;
        }
        finally
        {
            Interlocked.Decrement(ref _passing);
        }
    }

    private async Task DeliverLateAsync(bool isAll)
    {
        while (true)
        {
            HttpBytes request;
            lock (_lock)
            {
                if (!_late.TryPeek(out var late) || (!isAll && Requests < late.Due))
                {
                    return;
                }

                request = _late.Dequeue().Request;
            }

            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(Server, _stop.Token);
            await using var stream = new NetworkStream(socket);
            await DeliverAsync(stream, request);
        }
    }

    /// <summary>Gives the server a request.</summary>
    /// <returns>Its answer; null when it gave none.</returns>
    public async Task<HttpBytes?> DeliverAsync(Stream server, HttpBytes request)
    {
        Interlocked.Increment(ref _delivered);
        await server.WriteAsync(request.Bytes, _stop.Token);
        return await HttpBytes.ReadAsync(server, _stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        Task[] connections;
        lock (_lock)
        {
            connections = [.. _connections];
        }

        await Task.WhenAll(connections);
        _stop.Dispose();
    }

    private static CallKind KindOf(HttpBytes request)
    {
        var line = request.FirstLine;
        if (!line.StartsWith("POST ", StringComparison.Ordinal))
        {
            return CallKind.Read;
        }

        return
            line.Contains("/threads_publish", StringComparison.Ordinal)
            || line.Contains("/repost", StringComparison.Ordinal)
            || request.Body.Contains("auto_publish_text=true", StringComparison.Ordinal)
            ? CallKind.Publication
            : CallKind.Write;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                if (Volatile.Read(ref _resetsOnConnect) > 0)
                {
                    Interlocked.Decrement(ref _resetsOnConnect);
                    ProxyConnection.Reset(socket);
                    continue;
                }

                var connection = new ProxyConnection(this, socket).ServeAsync(_stop.Token);
                lock (_lock)
                {
                    _connections.RemoveWhere(task => task.IsCompleted);
                    _connections.Add(connection);
                }
            }
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
            // The test is over.
        }
    }
}
