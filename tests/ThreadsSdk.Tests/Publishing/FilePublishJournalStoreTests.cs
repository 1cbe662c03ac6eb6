using ThreadsSdk.Publishing;
using ThreadsSdk.Storage;
using ThreadsSdk.Testing.Stores;
using ThreadsSdk.Tests.Auth.Support;
using Xunit;

namespace ThreadsSdk.Tests.Publishing;

public sealed class FilePublishJournalStoreTests : PublishJournalStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FilePublishJournalStore _store;

    public FilePublishJournalStoreTests() => _store = new FilePublishJournalStore(_folder.Path);

    protected override IPublishJournalStore Store => _store;

    protected override IPublishJournalStore Other => new FilePublishJournalStore(_folder.Path);

    [Fact]
    public async Task Journal_is_a_file_of_its_JSON()
    {
        var journal = Journal("monday", 1);

        await _store.SaveAsync(journal, Cancel);

        Assert.Equal(journal.ToJson(), await File.ReadAllTextAsync(_folder.File("publish-monday.json"), Cancel));
    }

    [Fact]
    public async Task Nothing_is_made_until_something_is_saved()
    {
        await _store.LoadAsync("1", Cancel);

        Assert.False(await _store.DeleteAsync("1", Cancel));
        Assert.Empty(await _store.ListAsync(Cancel).ToListAsync(Cancel));
        Assert.False(Directory.Exists(_folder.Path));
    }

    [Fact]
    public async Task Load_gives_an_old_revision_or_a_new_one_while_another_saves()
    {
        await SaveUpToAsync("1", 1);
        var saving = SaveManyAsync();

        var last = 1;
        while (!saving.IsCompleted)
        {
            var revision = (await _store.LoadAsync("1", Cancel))!.Revision;
            Assert.InRange(revision, last, 100);
            last = revision;
        }

        await saving;

        async Task SaveManyAsync()
        {
            await Task.Yield();
            for (var revision = 2; revision <= 100; revision++)
            {
                await _store.SaveAsync(Journal("1", revision), Cancel);
            }
        }
    }

    [Fact]
    public async Task Folder_and_files_are_open_to_their_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");

        await _store.SaveAsync(Journal("1", 1), Cancel);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, Mode(_folder.Path));
        Assert.NotEmpty(_folder.Files);
        Assert.All(_folder.Files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Mode(_folder.File(file))));
    }

    [Fact]
    public async Task Id_of_any_characters_has_a_file_of_its_own_in_the_folder_and_is_listed()
    {
        string[] ids =
        [
            "../1",
            "..",
            "/etc/passwd",
            "a/b",
            "a\\b",
            "C:",
            "nul",
            "a",
            "A",
            "~61",
            "1.json",
            "\0",
            " ",
            "-",
            "Ünï \U0001F600",
        ];
        foreach (var id in ids)
        {
            await _store.SaveAsync(Journal(id, 1), Cancel);
        }

        var files = _folder.Files.Where(file => file.EndsWith(".json", StringComparison.Ordinal)).ToList();
        Assert.Equal(ids.Length, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(files, file => Assert.Matches("^publish-[0-9a-z~_-]+\\.json$", file));
        Assert.Equal(ids.Order(StringComparer.Ordinal), await _store.ListAsync(Cancel).ToListAsync(Cancel));
        Assert.Equal(ids[^1], (await _store.LoadAsync(ids[^1], Cancel))!.Id);
    }

    [Fact]
    public async Task Id_that_no_file_can_have_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>("id", async () => await _store.LoadAsync("", Cancel));
        await Assert.ThrowsAsync<ArgumentException>("id", async () => await _store.LoadAsync("\ud800", Cancel));
        await Assert.ThrowsAsync<ArgumentException>("id", async () => await _store.LoadAsync(new string('1', 300), Cancel));
        Assert.Null(await _store.LoadAsync(new string('1', 190), Cancel));
    }

    [Fact]
    public async Task Other_files_in_the_folder_are_no_journals()
    {
        await _store.SaveAsync(Journal("1", 1), Cancel);
        var longName = $"publish-{new string('A', 200)}.json";
        foreach (var name in new[] { "publish-.json", "publish-A.json", "publish-1.json.tmp", "user-7.json", longName })
        {
            await File.WriteAllTextAsync(_folder.File(name), "{}", Cancel);
        }

        Assert.Equal(["1"], await _store.ListAsync(Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Damaged_journal_is_an_exception_of_the_store_and_is_not_overwritten()
    {
        await _store.SaveAsync(Journal("1", 1), Cancel);
        await File.WriteAllTextAsync(_folder.File("publish-1.json"), "{", Cancel);

        await Assert.ThrowsAsync<PublishJournalStoreException>(async () => await _store.LoadAsync("1", Cancel));
        await Assert.ThrowsAsync<PublishJournalStoreException>(async () => await _store.SaveAsync(Journal("1", 1), Cancel));
        await Assert.ThrowsAsync<PublishJournalStoreException>(async () => await _store.SaveAsync(Journal("1", 2), Cancel));
        Assert.Equal("{", await File.ReadAllTextAsync(_folder.File("publish-1.json"), Cancel));
    }

    [Fact]
    public async Task Journal_of_another_id_is_damaged()
    {
        await _store.SaveAsync(Journal("1", 1), Cancel);
        File.Copy(_folder.File("publish-1.json"), _folder.File("publish-2.json"));

        var damaged = await Assert.ThrowsAsync<PublishJournalStoreException>(async () => await _store.LoadAsync("2", Cancel));

        Assert.Contains("another", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_that_cannot_be_used_is_an_exception_of_the_store()
    {
        await File.WriteAllTextAsync(_folder.Path, "a file", Cancel);

        var refused = await Assert.ThrowsAsync<PublishJournalStoreException>(async () => await _store.SaveAsync(Journal("1", 1), Cancel));

        Assert.IsAssignableFrom<IOException>(refused.InnerException);
    }

    [Fact]
    public async Task Crash_at_any_step_of_a_save_leaves_the_revision_before_or_the_new_one_and_the_next_save_clears_the_rest()
    {
        foreach (var step in Enum.GetValues<FileSaveStep>())
        {
            var id = $"{(int)step}";
            await _store.SaveAsync(Journal(id, 1), Cancel);
            var dying = new FilePublishJournalStore(_folder.Path) { OnStep = at => _ = at == step ? throw new CrashException() : 0 };
            await Assert.ThrowsAsync<CrashException>(async () => await dying.SaveAsync(Journal(id, 2), Cancel));

            var stored = (await _store.LoadAsync(id, Cancel))!.Revision;

            Assert.Equal(step == FileSaveStep.Replaced ? 2 : 1, stored);
            await _store.SaveAsync(Journal(id, stored + 1), Cancel);
            Assert.DoesNotContain(_folder.Files, file => file.EndsWith(".tmp", StringComparison.Ordinal));
        }
    }

    public void Dispose() => _folder.Dispose();

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);

    private sealed class CrashException : Exception;
}
