using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Shows what comes, sends it on to the app, and remembers the last of it to send it again.</summary>
internal sealed class ListenSession(CommandHost host, IEventOutput output, AppForwarder? app) : INotificationHandler
{
    private const int Remembered = 9;

    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();

    // The newest first.
    private readonly List<WebhookEvent> _last = [];

    // Senders repeat an event for hours, and others come between.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private int _count;
    private int _accepted;
    private int _refused;

    /// <summary>Gets what the keys do.</summary>
    public string Keys { get; } =
        host.Streams.IsInputTerminal && host.ReadKey is null ? "In the background no keys are read."
        : app is null ? "Keys: q ends."
        : $"Keys: r sends the last event to the app again, 2 the one before it, and so on to {Remembered}; q ends.";

    /// <summary>Gets a task that completes when the user wants to end, and fails when nothing can be shown any more.</summary>
    public Task End => _end.Task;

    /// <summary>Gets what came and what became of it.</summary>
    public string Summary
    {
        get
        {
            var parts = new List<string> { Count(_count, "event") };
            if (app is not null)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{_accepted} accepted by the app"));
            }

            if (_refused > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{_refused} refused"));
            }

            return $"Stopped: {string.Join(", ", parts)}.";
        }
    }

    /// <summary>Gets a value indicating whether a handshake is news: that of a simulator is asked for by this command.</summary>
    public bool ShowsHandshakes { get; init; }

    /// <summary>Gets what a user is told to do about a wrong signature, once; null for nothing.</summary>
    public string? SignatureAdvice { get; set; }

    public async Task<int> AcceptAsync(WebhookEvent notification)
    {
        try
        {
            notification = Remember(notification);
            output.Came(notification, isForwarded: app is not null);
            if (app is null)
            {
                return StatusCodes.Status200OK;
            }

            var result = await app.SendAsync(notification);
            if (result.IsAccepted)
            {
                Interlocked.Increment(ref _accepted);
            }

            output.Forwarded(notification, result, isAgain: false);
            return result.Response;
        }
        catch (OutputException unwritten)
        {
            _end.TrySetException(unwritten);
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    public void Verified()
    {
        if (ShowsHandshakes)
        {
            Note("The address was verified: the handshake had the verify token.");
        }
    }

    /// <summary>Shows a remark.</summary>
    public void Note(string text) => Show(() => output.Note(text));

    public void Refused(int status, string reason)
    {
        Interlocked.Increment(ref _refused);
        string? advice = null;
        if (status == StatusCodes.Status401Unauthorized)
        {
            lock (_lock)
            {
                (advice, SignatureAdvice) = (SignatureAdvice, null);
            }
        }

        Show(() =>
        {
            output.Refused(host.Clock.GetUtcNow(), status, reason);
            if (advice is not null)
            {
                output.Note(advice);
            }
        });
    }

    public async Task PressAsync(char key)
    {
        switch (char.ToLowerInvariant(key))
        {
            case 'q':
                _end.TrySetResult();
                break;
            case 'r':
                await SendAgainAsync(1);
                break;
            case >= '1' and <= '9':
                await SendAgainAsync(key - '0');
                break;
            case var other when host.Streams.IsInputTerminal && !char.IsWhiteSpace(other):
                Note(Keys);
                break;
        }
    }

    private async Task SendAgainAsync(int place)
    {
        WebhookEvent? notification;
        lock (_lock)
        {
            notification = _last.ElementAtOrDefault(place - 1);
        }

        if (app is null || notification is null)
        {
            Show(() =>
                output.Note(
                    app is null ? "There is no app to send it to: name its address with --forward-to."
                    : _count == 0 ? "There is no event yet to send again."
                    : $"There {(_count == 1 ? "was" : "were")} only {Count(_count, "event")}."
                )
            );
            return;
        }

        var result = await app.SendAsync(notification);
        Show(() => output.Forwarded(notification, result, isAgain: true));
    }

    private WebhookEvent Remember(WebhookEvent notification)
    {
        lock (_lock)
        {
            var hash = Convert.ToHexString(SHA256.HashData(notification.Body.Span));
            notification = notification with
            {
                Number = ++_count,
                At = host.Clock.GetUtcNow(),
                RepeatOf = _numbers.TryGetValue(hash, out var first) ? first : null,
            };
            _numbers.TryAdd(hash, _count);
            _last.Insert(0, notification);
            if (_last.Count > Remembered)
            {
                _last.RemoveAt(Remembered);
            }

            return notification;
        }
    }

    private void Show(Action show)
    {
        try
        {
            show();
        }
        catch (OutputException unwritten)
        {
            _end.TrySetException(unwritten);
        }
    }

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
