using System.Net.Http.Json;

namespace ThreadsSdk.Web.Tests.Support;

/// <summary>An app that can be killed and comes back, at another address.</summary>
internal sealed class App : IAsyncDisposable
{
    // For what never ends because something is lost.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly AppSettings _settings;
    private readonly HttpClient _http = new() { Timeout = Patience };
    private Task<ServerProcess> _process;

    private App(AppSettings settings, ServerProcess process) => (_settings, _process) = (settings, Task.FromResult(process));

    public static async Task<App> StartAsync(AppSettings settings) => new(settings, await ServerProcess.StartAsync(settings));

    /// <summary>Gets where it listens, as soon as it does.</summary>
    public async Task<Uri> GetAddressAsync() => (await Volatile.Read(ref _process)).Address;

    /// <summary>Kills it, and starts it again.</summary>
    public async Task KillAsync()
    {
        var killed = await _process;
        var started = new TaskCompletionSource<ServerProcess>(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _process, started.Task);
        try
        {
            await killed.KillAsync();
            await killed.DisposeAsync();
            started.SetResult(await ServerProcess.StartAsync(_settings));
        }
        catch (Exception e)
        {
            // Those who send wait for it.
            started.SetException(e);
            throw;
        }
    }

    /// <summary>Waits until nothing is left to be handled.</summary>
    public async Task WaitUntilIdleAsync()
    {
        try
        {
            await GetAsync("/idle");
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Events still wait after {Patience}.\n{(await _process).Warnings}");
        }
    }

    /// <summary>Gets the ids of the replies each user's handlings were of, in the order of the handlings.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GetNotesAsync()
    {
        var notes = await _http.GetFromJsonAsync<List<Note>>(await UriAsync("/notes"));
        return notes!
            .GroupBy(note => note.UserId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(note => note.ReplyId)]);
    }

    public async Task<string> GetAsync(string path) => await _http.GetStringAsync(await UriAsync(path));

    public async Task PostAsync(string path, string text)
    {
        using var content = new StringContent(text);
        using var response = await _http.PostAsync(await UriAsync(path), content);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await (await _process).DisposeAsync();
        _http.Dispose();
    }

    private async Task<Uri> UriAsync(string path) => new(await GetAddressAsync(), path);

    private sealed record Note(string UserId, string ReplyId);
}
