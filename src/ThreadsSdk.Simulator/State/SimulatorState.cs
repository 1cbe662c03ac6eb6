using System.Globalization;

namespace ThreadsSdk.Simulator.State;

/// <summary>Represents all that the simulator remembers. Hold <see cref="Gate"/> to read or change it.</summary>
internal sealed class SimulatorState
{
    private const long FirstId = 17841400000000000;
    private const long IdStep = 7919;

    private readonly Dictionary<string, User> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PostNode> _posts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PostContainer> _containers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Location> _locations = new(StringComparer.Ordinal);
    private readonly ThreadsSimulatorOptions _options;
    private readonly Retention<PostNode> _keptPosts;
    private readonly Retention<PostContainer> _keptContainers;
    private long _lastId = FirstId;
    private SampleStore? _samples;

    public SimulatorState(SimulatedApp app, ThreadsSimulatorOptions options)
    {
        _options = options;
        _keptPosts = new Retention<PostNode>(options.Capacity, Forget);
        _keptContainers = new Retention<PostContainer>(options.Capacity, container => _containers.Remove(container.Id));
        App = app;
        Clock = new SimulatorClock(options.TimeProvider);
        Tokens = new TokenStore(app, Clock);
        Quotas = new QuotaStore(options, Clock);
    }

    public SimulatedApp App { get; }

    /// <summary>Tells that a user has published a post or reply.</summary>
    public event Action<PostNode>? Published;

    /// <summary>Tells that a user has deleted a post or reply.</summary>
    public event Action<PostNode>? Deleted;

    public Lock Gate { get; } = new();

    public SimulatorClock Clock { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public TokenStore Tokens { get; }

    public QuotaStore Quotas { get; }

    /// <summary>Gets what operations without a handler have responded with.</summary>
    public SampleStore Samples => _samples ??= new SampleStore(NewId);

    /// <summary>Gets or sets what happens as in production; null when all goes well.</summary>
    public RealWorld? RealWorld { get; set; }

    /// <summary>Gets a value indicating whether Meta has approved the app for more than its own testers.</summary>
    public bool HasAdvancedAccess => _options.HasAdvancedAccess && RealWorld is not { HasAdvancedAccess: false };

    /// <summary>Gets a value indicating whether JSON bodies lose the parameters that a call does not require.</summary>
    public bool LosesOptionalJson => _options.LosesOptionalJson;

    /// <summary>Gets the time up to which counters have counted.</summary>
    public DateTimeOffset CountedUntil => RealWorld is null ? Now : Now - ThreadsLimits.CounterLag;

    /// <summary>Gets the users one can log in as, in the order they were made.</summary>
    public IEnumerable<User> Users => _users.Values.Where(user => !user.IsOutside);

    /// <summary>Gets all posts, also deleted ones and those nobody sees yet.</summary>
    public IEnumerable<PostNode> Everything => _posts.Values;

    public IEnumerable<PostNode> Posts => _posts.Values.Where(post => post.IsThere);

    /// <summary>Gets the posts that lists show already.</summary>
    public IEnumerable<PostNode> Listed => _posts.Values.Where(post => post.IsListed);

    public IEnumerable<Location> Locations => _locations.Values;

    public IEnumerable<PostContainer> Containers => _containers.Values;

    /// <summary>Forgets everything. Ids are then given out as at the start.</summary>
    public void Clear()
    {
        _users.Clear();
        _posts.Clear();
        _containers.Clear();
        _locations.Clear();
        _keptPosts.Clear();
        _keptContainers.Clear();
        _samples = null;
        _lastId = FirstId;
        Tokens.Clear();
        Quotas.Clear();
        Clock.Reset();
    }

    /// <summary>Creates an id. Ids look like Meta's and come in the same order in every run.</summary>
    public string NewId() => (_lastId += IdStep).ToString(CultureInfo.InvariantCulture);

    public User Add(User user) => _users[user.Id] = user;

    public PostNode Add(PostNode post)
    {
        post.ReplyTo?.Replies.Add(post);
        _posts[post.Id] = post;
        if (!post.IsItem)
        {
            _keptPosts.Add(post);
        }

        return post;
    }

    /// <summary>Adds what a user has just published. It can be found once it has propagated.</summary>
    public PostNode Publish(PostNode post)
    {
        post.Propagation = new Propagation(Clock, _options.PropagationDelay);
        post.Listing = new Propagation(Clock, RealWorld?.ListLag() ?? TimeSpan.Zero);
        post.Author.Published.Add(post);
        Add(post);
        _keptPosts.Trim();
        if (!post.IsItem)
        {
            Published?.Invoke(post);
        }

        return post;
    }

    public void Delete(PostNode post)
    {
        post.IsDeleted = true;
        Deleted?.Invoke(post);
    }

    public bool IsCounted(PostNode post) => post.PublishedAt <= CountedUntil;

    public PostContainer Add(PostContainer container)
    {
        _containers[container.Id] = container;
        _keptContainers.Add(container);
        _keptContainers.Trim();
        return container;
    }

    public Location Add(Location location) => _locations[location.Id!] = location;

    public User? User(string? id) => id is null ? null : _users.GetValueOrDefault(id);

    public User? UserByName(string? username) =>
        _users.Values.FirstOrDefault(user => string.Equals(user.Username, username, StringComparison.OrdinalIgnoreCase));

    public PostNode? Post(string? id) => id is not null && _posts.TryGetValue(id, out var post) && post.IsThere ? post : null;

    public PostNode? PostByShortcode(string shortcode) => Posts.FirstOrDefault(post => post.Shortcode == shortcode);

    public PostContainer? Container(string? id) => id is null ? null : _containers.GetValueOrDefault(id);

    public Location? Location(string? id) => id is null ? null : _locations.GetValueOrDefault(id);

    /// <summary>Returns what an id belongs to, also when it is a post that nobody sees yet.</summary>
    public NodeKind? KindOf(string id) =>
        _users.ContainsKey(id) ? NodeKind.User
        : _posts.TryGetValue(id, out var post) && !post.IsDeleted ? NodeKind.Media
        : _containers.ContainsKey(id) ? NodeKind.Container
        : _locations.ContainsKey(id) ? NodeKind.Location
        : null;

    private void Forget(PostNode post)
    {
        foreach (var item in post.Children.Append(post))
        {
            _posts.Remove(item.Id);
            item.Author.Published.Remove(item);
            item.Forget();
        }
    }
}
