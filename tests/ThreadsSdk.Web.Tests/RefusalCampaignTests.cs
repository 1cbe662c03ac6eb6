using System.Globalization;
using System.Net.Sockets;
using System.Text;
using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Web.Tests.Support;
using Xunit;

namespace ThreadsSdk.Web.Tests;

public sealed class SqliteRefusalCampaignTests() : RefusalCampaignTests(server: null);

public sealed class PostgresRefusalCampaignTests(PostgresServer server) : RefusalCampaignTests(server);

/// <summary>
/// What nobody has to accept, byte by byte over connections of its own. Between them come notifications that are right, which are all that is
/// handled in the end.
/// </summary>
public abstract class RefusalCampaignTests(PostgresServer? server) : CampaignTest(server)
{
    private const string User = "1784100000000";
    private const int Kinds = 8;
    private const int Slow = 16;

    [Fact]
    public async Task Forged_truncated_and_oversized_notifications_are_refused_one_and_all()
    {
        await using var app = await App.StartAsync(Settings);
        var random = new Random(2026);
        var statuses = new List<(int Expected, int Actual)>();
        var size = Size(400);
        for (var number = 0; number < size; number++)
        {
            var (expected, parts) = Refused(number, random);
            if (expected is { } status)
            {
                statuses.Add((status, await SendAsync(app, parts)));
            }
            else
            {
                await BreakOffAsync(app, parts);
            }

            if (number % Kinds == 0)
            {
                statuses.Add((200, await SendAsync(app, new Notification(User, number).Request)));
            }
        }

        Assert.All(statuses, status => Assert.Equal(status.Expected, status.Actual));
        await AssertHandledAsync(app, Enumerable.Range(0, size).Where(number => number % Kinds == 0));
        await ReportAsync($"{size} forged, truncated and oversized notifications, all refused");
    }

    [Fact]
    public async Task Slow_notifications_are_refused_and_hold_up_no_other()
    {
        await using var app = await App.StartAsync(Settings);
        var slow = new List<Connection>();
        while (slow.Count < Slow)
        {
            var connection = await Connection.OpenAsync(await app.GetAddressAsync());
            await connection.WriteAsync(new Notification(User, slow.Count).Request.AsMemory()[..^1]);
            slow.Add(connection);
        }

        var refusals = Task.WhenAll(slow.Select(connection => connection.ReadAsync()));
        for (var number = 0; number < 100; number++)
        {
            Assert.Equal(200, await SendAsync(app, new Notification(User, 1_000 + number).Request));
        }

        Assert.Equal(Enumerable.Repeat(408, Slow), await refusals);
        slow.ForEach(connection => connection.Dispose());
        await AssertHandledAsync(app, Enumerable.Range(1_000, 100));
        await ReportAsync($"{Slow} slow notifications, all refused");
    }

    [Fact]
    public async Task Replayed_notifications_are_accepted_and_handled_by_nobody()
    {
        await using var app = await App.StartAsync(Settings);
        var sent = new Notifications(Size(400));
        await new WebhookLoad(app.GetAddressAsync).SendAsync(sent.Requests);
        await app.WaitUntilIdleAsync();
        await app.KillAsync();

        await new WebhookLoad(app.GetAddressAsync).SendAsync(sent.Requests);
        await app.WaitUntilIdleAsync();

        var handled = await app.GetNotesAsync();
        Assert.Equal(sent.Count, handled.Sum(user => user.Value.Count));
        await ReportAsync($"{sent.Count} notifications replayed to the app started again, none handled twice");
    }

    /// <summary>What is to be refused, in parts, with the status of the refusal; null where nobody is there to read it.</summary>
    private static (int? Status, byte[][] Parts) Refused(int number, Random random)
    {
        var body = new Notification(User, number).Body;
        var signature = ThreadsWebhookSignature.Create(body, AppSettings.Secret);
        var changed = (byte[])body.Clone();
        changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        var half = body[..random.Next(body.Length)];
        var large = new byte[1024 * 1024 + 1];
        return (number % Kinds) switch
        {
            0 => (401, [Notification.Post(Notification.Path, body)]),
            1 => (401, [Notification.Post(Notification.Path, body, ThreadsWebhookSignature.Create(body, "another secret"))]),
            2 => (401, [Notification.Post(Notification.Path, changed, signature)]),
            3 => (401, [Notification.Post(Notification.Path, body, Changed(signature, random))]),
            4 => (401, [Notification.Post(Notification.Path, half, signature)]),
            5 => (null, [Notification.Head(Notification.Path, body.Length, signature), half]),
            6 => (413, [Notification.Head(Notification.Path, large.Length + random.Next(1_000_000), signature)]),
            _ => (413, [Notification.Head(Notification.Path, "Transfer-Encoding: chunked", signature), .. InChunks(large)]),
        };
    }

    /// <summary>Changes one digit of a signature.</summary>
    private static string Changed(string signature, Random random)
    {
        var digits = signature.ToCharArray();
        var at = signature.Length - 1 - random.Next(64);
        digits[at] = digits[at] == '0' ? '1' : '0';
        return new string(digits);
    }

    private static IEnumerable<byte[]> InChunks(byte[] bytes) =>
        bytes.Chunk(64 * 1024).Select(byte[] (chunk) => [.. Encoding.ASCII.GetBytes(Length(chunk)), .. chunk, .. "\r\n"u8]);

    private static string Length(byte[] chunk) => string.Create(CultureInfo.InvariantCulture, $"{chunk.Length:x}\r\n");

    private static async Task<int> SendAsync(App app, params byte[][] parts)
    {
        using var connection = await Connection.OpenAsync(await app.GetAddressAsync());
        foreach (var part in parts)
        {
            await connection.WriteAsync(part);
        }

        return await connection.ReadAsync();
    }

    /// <summary>Sends a part of a request, and waits until the server gives up the connection.</summary>
    private static async Task BreakOffAsync(App app, params byte[][] parts)
    {
        using var connection = await Connection.OpenAsync(await app.GetAddressAsync());
        foreach (var part in parts)
        {
            await connection.WriteAsync(part);
        }

        connection.EndWriting();
        var end = await Record.ExceptionAsync(connection.ReadAsync);
        Assert.True(end is IOException or SocketException, $"It did not give up: {end}");
    }

    private static async Task AssertHandledAsync(App app, IEnumerable<int> numbers)
    {
        await app.WaitUntilIdleAsync();
        var (user, handled) = Assert.Single(await app.GetNotesAsync());
        Assert.Equal(User, user);
        Assert.Equal(numbers.Select(number => new Notification(User, number).ReplyId), handled);
    }
}
