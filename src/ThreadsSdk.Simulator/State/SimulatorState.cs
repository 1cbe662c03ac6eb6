using System.Globalization;

namespace ThreadsSdk.Simulator.State;

/// <summary>All that the simulator remembers. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class SimulatorState(SimulatedApp app, TimeProvider clock)
{
    private const long FirstId = 17841400000000000;
    private const long IdStep = 7919;

    private readonly Dictionary<string, User> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Post> _posts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PostContainer> _containers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Location> _locations = new(StringComparer.Ordinal);
    private long _lastId = FirstId;

    public SimulatedApp App { get; } = app;

    public Lock Gate { get; } = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    public TokenStore Tokens { get; } = new(app, clock);

    public QuotaStore Quotas { get; } = new(clock);

    /// <summary>In the order they were made.</summary>
    public IEnumerable<User> Users => _users.Values;

    public IEnumerable<Post> Posts => _posts.Values.Where(post => !post.IsDeleted);

    public IEnumerable<Location> Locations => _locations.Values;

    /// <summary>Ids look like Meta's and come in the same order in every run.</summary>
    public string NewId() => (_lastId += IdStep).ToString(CultureInfo.InvariantCulture);

    public User Add(User user) => _users[user.Id] = user;

    public Post Add(Post post)
    {
        post.ReplyTo?.Replies.Add(post);
        return _posts[post.Id] = post;
    }

    public PostContainer Add(PostContainer container) => _containers[container.Id] = container;

    public Location Add(Location location) => _locations[location.Id!] = location;

    public User? User(string? id) => id is null ? null : _users.GetValueOrDefault(id);

    public User? UserByName(string? username) =>
        _users.Values.FirstOrDefault(user => string.Equals(user.Username, username, StringComparison.OrdinalIgnoreCase));

    public Post? Post(string? id) => id is not null && _posts.TryGetValue(id, out var post) && !post.IsDeleted ? post : null;

    public Post? PostByShortcode(string shortcode) => Posts.FirstOrDefault(post => post.Shortcode == shortcode);

    public PostContainer? Container(string? id) => id is null ? null : _containers.GetValueOrDefault(id);

    public Location? Location(string? id) => id is null ? null : _locations.GetValueOrDefault(id);

    /// <summary>What an id is of.</summary>
    public NodeKind? KindOf(string id) =>
        _users.ContainsKey(id) ? NodeKind.User
        : Post(id) is not null ? NodeKind.Media
        : _containers.ContainsKey(id) ? NodeKind.Container
        : _locations.ContainsKey(id) ? NodeKind.Location
        : null;
}
