using System.Text;
using ThreadsSdk.Auth;
using ThreadsSdk.Storage;
using ThreadsSdk.Testing.Stores;
using ThreadsSdk.Tests.Auth.Support;
using Xunit;

namespace ThreadsSdk.Tests.Auth;

public sealed class FileCredentialStoreTests : CredentialStoreContract, IDisposable
{
    private const string FileName = $"user-{Sample.UserId}.json";

    private static readonly string LongName = $"user-{new string('A', 230)}.json";

    private readonly TemporaryFolder _folder = new();

    public FileCredentialStoreTests() => Store = new FileThreadsCredentialStore(_folder.Path);

    protected override ILockingThreadsCredentialStore Store { get; }

    [Fact]
    public async Task File_holds_the_json_of_pythreads()
    {
        await Store.SaveAsync(Login(), cancellationToken: Cancel);

        Assert.Equal(Login().ToJson(), await File.ReadAllTextAsync(_folder.File(FileName), Cancel));
    }

    [Fact]
    public async Task File_that_pythreads_wrote_is_a_login()
    {
        Directory.CreateDirectory(_folder.Path);
        await File.WriteAllTextAsync(
            _folder.File("user-7.json"),
            """{"user_id": 7, "scopes": ["threads_basic"], "short_lived": false, "access_token": "THpy", "expiration": "2024-06-23T18:25:43.511000+00:00"}""",
            Cancel
        );

        Assert.Equal("THpy", (await Store.LoadAsync("7", Cancel))!.Credentials.AccessToken);
        Assert.Equal(["7"], await Store.ListAsync(Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Folder_and_files_are_open_to_their_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");

        await Store.SaveAsync(Login(), cancellationToken: Cancel);
        await using var turn = await Store.LockAsync(Sample.UserId, Cancel);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, Mode(_folder.Path));
        Assert.NotEmpty(_folder.Files);
        Assert.All(_folder.Files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Mode(_folder.File(file))));
    }

    [Fact]
    public async Task File_that_was_open_to_others_is_closed_by_the_next_save()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");

        await Store.SaveAsync(Login(), cancellationToken: Cancel);
        OpenToOthers(_folder.File(FileName));

        await Store.SaveAsync(Login("THnext"), cancellationToken: Cancel);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Mode(_folder.File(FileName)));
    }

    [Fact]
    public async Task Nothing_is_made_until_something_is_saved()
    {
        await Store.LoadAsync("1", Cancel);
        await Store.DeleteAsync("1", Cancel);
        await Store.ListAsync(Cancel).ToListAsync(Cancel);

        Assert.False(Directory.Exists(_folder.Path));
    }

    [Fact]
    public async Task User_id_never_leads_out_of_the_folder_nor_to_the_file_of_another()
    {
        string[] users = ["../1", "..", "/etc/passwd", "a/b", "a\\b", "C:", "nul", "a", "A", "~61", "1.json", "\0", " ", "-"];
        foreach (var user in users)
        {
            await Store.SaveAsync(Login(user: user), cancellationToken: Cancel);
        }

        var logins = _folder.Files.Where(file => file.EndsWith(".json", StringComparison.Ordinal)).ToList();
        Assert.Equal(users.Length, logins.Count);
        Assert.Equal(users.Length, logins.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(logins, file => Assert.Matches("^user-[0-9a-z~_-]+\\.json$", file));
    }

    [Fact]
    public async Task User_id_that_is_no_text_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>("userId", async () => await Store.LoadAsync("", Cancel));
        await Assert.ThrowsAsync<ArgumentException>("userId", async () => await Store.LoadAsync("\ud800", Cancel));
    }

    [Fact]
    public async Task User_id_too_long_for_a_file_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>("userId", async () => await Store.LoadAsync(new string('1', 300), Cancel));

    [Fact]
    public async Task Other_files_in_the_folder_are_no_logins()
    {
        await Store.SaveAsync(Login(), cancellationToken: Cancel);
        foreach (
            var name in new[]
            {
                "user-.json",
                "user-A.json",
                "user-~zz.json",
                "user-~6.json",
                "user-1.json.tmp",
                "notes.json",
                "user-~ff.json",
                LongName,
            }
        )
        {
            await File.WriteAllTextAsync(_folder.File(name), "{}", Cancel);
        }

        Assert.Equal([Sample.UserId], await Store.ListAsync(Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Two_stores_over_one_folder_lock_each_other_out_as_two_processes_do()
    {
        var other = new FileThreadsCredentialStore(_folder.Path);
        var turn = await Store.LockAsync(Sample.UserId, Cancel);
        var waiting = other.LockAsync(Sample.UserId, Cancel).AsTask();
        Assert.False(waiting.IsCompleted);

        await turn.DisposeAsync();

        await using var next = await waiting;
    }

    [Fact]
    public async Task Saves_of_two_stores_over_one_version_succeed_once()
    {
        var stores = new[] { new FileThreadsCredentialStore(_folder.Path), new FileThreadsCredentialStore(_folder.Path) };
        var version = await Store.SaveAsync(Login(), cancellationToken: Cancel);

        var saved = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(number => Task.Run(async () => await stores[number % 2].SaveAsync(Login($"TH{number}"), version, Cancel)))
        );

        Assert.Single(saved, one => one is not null);
    }

    [Fact]
    public async Task Load_gives_an_old_login_or_a_new_one_while_another_saves()
    {
        await Store.SaveAsync(Login(), cancellationToken: Cancel);
        var saving = SaveManyAsync();

        while (!saving.IsCompleted)
        {
            Assert.NotNull(await Store.LoadAsync(Sample.UserId, Cancel));
        }

        await saving;

        async Task SaveManyAsync()
        {
            await Task.Yield();
            for (var number = 0; number < 100; number++)
            {
                await Store.SaveAsync(Login($"TH{new string('x', number)}"), cancellationToken: Cancel);
            }
        }
    }

    [Fact]
    public async Task Folder_that_cannot_be_used_is_an_exception_of_the_store()
    {
        await File.WriteAllTextAsync(_folder.Path, "a file", Cancel);

        var refused = await Assert.ThrowsAsync<ThreadsCredentialStoreException>(async () =>
            await Store.SaveAsync(Login(), cancellationToken: Cancel)
        );

        Assert.Equal(Sample.UserId, refused.UserId);
        Assert.False(refused.IsDamaged);
        Assert.DoesNotContain(Secrets.LongToken, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_cut_off_anywhere_is_damaged_and_the_next_login_repairs_it()
    {
        await Store.SaveAsync(Login(), cancellationToken: Cancel);
        var json = await File.ReadAllBytesAsync(_folder.File(FileName), Cancel);
        for (var length = 0; length < json.Length; length++)
        {
            await File.WriteAllBytesAsync(_folder.File(FileName), json[..length], Cancel);

            var damaged = await Assert.ThrowsAsync<ThreadsCredentialStoreException>(async () =>
                await Store.LoadAsync(Sample.UserId, Cancel)
            );

            Assert.True(damaged.IsDamaged);
            Assert.DoesNotContain("canary", damaged.ToString(), StringComparison.Ordinal);
        }

        await Store.SaveAsync(Login("THnext"), cancellationToken: Cancel);
        Assert.Equal("THnext", (await Store.LoadAsync(Sample.UserId, Cancel))!.Credentials.AccessToken);
    }

    [Fact]
    public async Task File_of_another_user_is_damaged()
    {
        await Store.SaveAsync(Login(user: "1"), cancellationToken: Cancel);
        File.Copy(_folder.File("user-1.json"), _folder.File("user-2.json"));

        Assert.True((await Assert.ThrowsAsync<ThreadsCredentialStoreException>(async () => await Store.LoadAsync("2", Cancel))).IsDamaged);
    }

    [Fact]
    public async Task Crash_at_any_step_of_the_first_save_leaves_no_login_or_the_whole_one()
    {
        foreach (var step in Enum.GetValues<FileSaveStep>())
        {
            var user = $"{(int)step}";
            await CrashAsync(step, Login(user: user));

            var loaded = await Store.LoadAsync(user, Cancel);

            Assert.Equal(step == FileSaveStep.Replaced ? Login(user: user) : null, loaded?.Credentials);
            await AssertWorksAsync(user);
        }
    }

    [Fact]
    public async Task Crash_at_any_step_of_a_later_save_leaves_the_old_login_or_the_new_one()
    {
        foreach (var step in Enum.GetValues<FileSaveStep>())
        {
            var user = $"{(int)step}";
            await Store.SaveAsync(Login("THold", user), cancellationToken: Cancel);
            await CrashAsync(step, Login("THnew", user));

            var loaded = await Store.LoadAsync(user, Cancel);

            Assert.Equal(step == FileSaveStep.Replaced ? "THnew" : "THold", loaded!.Credentials.AccessToken);
            await AssertWorksAsync(user);
        }
    }

    [Fact]
    public async Task Logout_after_a_crash_leaves_no_token_anywhere()
    {
        await Store.SaveAsync(Login(), cancellationToken: Cancel);
        await CrashAsync(FileSaveStep.Flushed, Login(Secrets.NewToken));
        Assert.Contains(_folder.Files, file => File.ReadAllText(_folder.File(file)).Contains(Secrets.NewToken, StringComparison.Ordinal));

        await Store.DeleteAsync(Sample.UserId, Cancel);

        Assert.All(_folder.Files, file => Assert.Empty(File.ReadAllText(_folder.File(file), Encoding.UTF8)));
    }

    public void Dispose() => _folder.Dispose();

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);

    private static void OpenToOthers(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        }
    }

    /// <summary>A process that ends there: the system closes its files, and nothing of it runs any more.</summary>
    private async Task CrashAsync(FileSaveStep step, ThreadsCredentials login)
    {
        var dying = new FileThreadsCredentialStore(_folder.Path) { OnStep = at => _ = at == step ? throw new CrashException() : 0 };
        await Assert.ThrowsAsync<CrashException>(async () => await dying.SaveAsync(login, cancellationToken: Cancel));
    }

    /// <summary>The store is as good as new: it saves, lists and clears what was left behind.</summary>
    private async Task AssertWorksAsync(string user)
    {
        Assert.NotNull(await Store.SaveAsync(Login("THafter", user), cancellationToken: Cancel));
        Assert.Equal("THafter", (await Store.LoadAsync(user, Cancel))!.Credentials.AccessToken);
        Assert.Contains(user, await Store.ListAsync(Cancel).ToListAsync(Cancel));
        Assert.DoesNotContain(_folder.Files, file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    private sealed class CrashException : Exception;
}
