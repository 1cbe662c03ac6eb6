using ThreadsSdk.Auth;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Auth.Support;

/// <summary>A server, a clock and what was told, for tests of <see cref="ThreadsLogins"/>.</summary>
public abstract class LoginTestBase : IDisposable
{
    private readonly List<ThreadsLogins> _logins = [];
    private readonly List<ThreadsLoginEvent> _events = [];

    internal ManualTimeProvider Clock { get; } = new() { SkipsWaits = false };

    internal TokenServer Server { get; } = new();

    internal MemoryLog Log { get; } = new();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected IReadOnlyList<ThreadsLoginEvent> Events
    {
        get
        {
            lock (_events)
            {
                return [.. _events];
            }
        }
    }

    protected int Refreshes => Server.Count(TokenServer.Refresh);

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _logins.ForEach(logins => logins.Dispose());
        Server.Dispose();
    }

    protected ThreadsLogins Logins(IThreadsCredentialStore store, Action<ThreadsLoginsOptions>? configure = null)
    {
        var options = new ThreadsLoginsOptions
        {
            TimeProvider = Clock,
            LoggerFactory = Log,
            OnEvent = Tell,
        };
        configure?.Invoke(options);
        var logins = new ThreadsLogins(store, Server.OAuth(Clock), options);
        _logins.Add(logins);
        return logins;
    }

    protected ThreadsCredentials Login(int daysLeft, string token = Secrets.LongToken, string user = Sample.UserId) =>
        Sample.Login(Clock, TimeSpan.FromDays(daysLeft), token, user);

    protected static async Task<string> TokenAsync(ThreadsLogins logins, string user = Sample.UserId) =>
        (await logins.GetAsync(user, Cancel)).AccessToken;

    private void Tell(ThreadsLoginEvent happened)
    {
        lock (_events)
        {
            _events.Add(happened);
        }
    }
}
