using System.Globalization;

namespace ThreadsSdk.Web.Tests.Support;

/// <summary>What Meta tells about some users: the replies of each in order, and some of them twice.</summary>
internal sealed class Notifications
{
    /// <summary>How many users there are.</summary>
    public const int Users = WebhookLoad.Connections * UsersEach;

    private const int UsersEach = 10;
    private const int OneInSoManyComesTwice = 20;

    private readonly List<List<Notification>> _connections = [];

    /// <param name="count">How many there are, without those that come again.</param>
    /// <param name="firstUser">The number of the first user.</param>
    public Notifications(int count, int firstUser = 0)
    {
        Count = count;
        for (var connection = 0; connection < WebhookLoad.Connections; connection++)
        {
            var own = (count + connection) / WebhookLoad.Connections;
            var users = Enumerable.Range(firstUser + (connection * UsersEach), UsersEach).Select(UserId).ToList();
            _connections.Add([.. Enumerable.Range(0, own).Select(i => new Notification(users[i % UsersEach], i / UsersEach))]);
        }
    }

    public int Count { get; }

    /// <summary>Gets the requests of each connection.</summary>
    public IReadOnlyList<IReadOnlyList<byte[]>> Requests => ToRequests(one => one.Request);

    /// <summary>Gets the same bodies, for the endpoint that webhooks are compared to.</summary>
    public IReadOnlyList<IReadOnlyList<byte[]>> BareRequests => ToRequests(one => Notification.Post("/bare", one.Body));

    /// <summary>Gets the ids of the replies of each user, in order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ByUser =>
        _connections
            .SelectMany(own => own)
            .GroupBy(one => one.UserId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(one => one.ReplyId)]);

    private List<List<byte[]>> ToRequests(Func<Notification, byte[]> request) =>
        [.. _connections.Select(own => Twice(own).Select(request).ToList())];

    /// <summary>Lets one of them come again now and then, some time after the first.</summary>
    private static IEnumerable<Notification> Twice(List<Notification> own)
    {
        for (var i = 0; i < own.Count; i++)
        {
            yield return own[i];
            if (i % OneInSoManyComesTwice == OneInSoManyComesTwice - 1)
            {
                yield return own[i / 2];
            }
        }
    }

    private static string UserId(int number) => string.Create(CultureInfo.InvariantCulture, $"17841{number:00000000}");
}
