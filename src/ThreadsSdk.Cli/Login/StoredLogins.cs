using ThreadsSdk.Auth;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Login;

/// <summary>The logins in a folder. They refresh themselves when they are used.</summary>
internal sealed class StoredLogins : IDisposable
{
    private readonly FileThreadsCredentialStore _store;
    private readonly LoginNames _names;
    private readonly ThreadsOAuth _oauth;
    private readonly ThreadsLogins _logins;

    private StoredLogins(CommandHost host, string folder, TokenRequest request)
    {
        _store = new FileThreadsCredentialStore(folder);
        _names = new LoginNames(_store.Folder);
        _oauth = new ThreadsOAuth(new ThreadsOAuthOptions { Client = Connection.To(request.Server, host) });
        _logins = new ThreadsLogins(
            _store,
            _oauth,
            new ThreadsLoginsOptions
            {
                TimeProvider = host.Clock,
                OnEvent = happened =>
                {
                    if (!request.IsQuiet && happened is { Kind: not ThreadsLoginEventKind.Refreshed, Exception: { } reason })
                    {
                        host.Streams.Error.WriteLine($"note: {Output.Plain.Harmless(reason.Message)} The login is still valid.");
                    }
                },
            }
        );
    }

    public string Folder => _store.Folder;

    /// <summary>Finds the folder; null when there is no place for one.</summary>
    public static StoredLogins? Open(CommandHost host, TokenRequest request) =>
        CredentialFolder.Find(host.Environment, request.Store, request.Server) is { } folder
            ? new StoredLogins(host, folder, request)
            : null;

    /// <summary>Like <see cref="Open"/>, for commands that cannot do without.</summary>
    public static StoredLogins Need(CommandHost host, TokenRequest request) =>
        Open(host, request)
        ?? throw new UsageException(
            "There is no place to keep logins: neither HOME nor XDG_CONFIG_HOME (on Windows, APPDATA) is set.",
            $"Name a folder with --store or {CommandEnvironment.Credentials}."
        );

    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        var users = new List<string>();
        await foreach (var user in _store.ListAsync(cancellationToken))
        {
            users.Add(user);
        }

        return users;
    }

    /// <summary>Gets a login as it is stored, without refreshing it; null when it is damaged.</summary>
    public async Task<ThreadsCredentials?> PeekAsync(string userId, CancellationToken cancellationToken)
    {
        try
        {
            return (await _store.LoadAsync(userId, cancellationToken))?.Credentials;
        }
        catch (ThreadsCredentialStoreException e) when (e.IsDamaged)
        {
            return null;
        }
    }

    public string? NameOf(string userId) => _names.Read().GetValueOrDefault(userId);

    /// <summary>The id of the user whose login is meant; null when none is stored and none was named.</summary>
    public async Task<string?> PickAsync(string? user, CancellationToken cancellationToken)
    {
        var users = await ListAsync(cancellationToken);
        var names = _names.Read();
        if (user is null)
        {
            return users.Count == 0 ? null
                : users.Count == 1 ? users[0]
                : throw new UsageException(
                    $"There are {users.Count} stored logins, and none was named.",
                    "Name one with --user:\n" + string.Join('\n', users.Select(id => $"--user {names.GetValueOrDefault(id) ?? id}"))
                );
        }

        var wanted = user.TrimStart('@');
        var found = users.Where(id => id == wanted).ToList();
        if (found.Count == 0)
        {
            found = [.. users.Where(id => string.Equals(names.GetValueOrDefault(id), wanted, StringComparison.OrdinalIgnoreCase))];
        }

        return found switch
        {
            [var id] => id,
            [] => throw new UsageException(
                $"There is no stored login of {user} in {Folder}.",
                "`threads auth status` lists them; `threads auth login` adds one."
            ),
            _ => throw new UsageException(
                $"{found.Count} stored logins have the name {user}.",
                $"Name one by its id: {string.Join(", ", found)}."
            ),
        };
    }

    /// <summary>A login that is valid now.</summary>
    public async Task<ThreadsCredentials> GetAsync(string userId, CancellationToken cancellationToken) =>
        await _logins.GetAsync(userId, cancellationToken);

    public Task<ThreadsCredentials> RefreshAsync(string userId, CancellationToken cancellationToken) =>
        _logins.RefreshAsync(userId, cancellationToken);

    public Task SaveAsync(ThreadsCredentials credentials, CancellationToken cancellationToken) =>
        _logins.SaveAsync(credentials, cancellationToken);

    public void Remember(string userId, string? name)
    {
        if (name is not null)
        {
            _names.Set(userId, name);
        }
    }

    public async Task<bool> DeleteAsync(string userId, CancellationToken cancellationToken)
    {
        var wasThere = await _logins.DeleteAsync(userId, cancellationToken);
        _names.Set(userId, null);
        return wasThere;
    }

    public void Dispose()
    {
        _logins.Dispose();
        _oauth.Dispose();
    }
}
