using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Demo;

internal sealed class LoginStep : IDemoStep
{
    public string Title => "Log in";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var (shortLived, longLived) = await SignIn.RunAsync(stage.App, user: 0, narrator, cancellationToken);
        var accessToken = longLived.AccessToken!;
        var baseAddress = stage.App.Address;
        var threads = narrator.Call(new ThreadsClient(accessToken, new() { BaseAddress = baseAddress }));
        stage.Threads = threads;

        var token = await narrator.CallAsync(threads.OAuth.InspectTokenAsync(accessToken, cancellationToken));
        var me = await narrator.CallAsync(threads.Profiles.GetAsync(ThreadsApi.OwnUser, cancellationToken: cancellationToken));
        narrator.Show(Tables.Card(
        [
            ("user", $"@{me.Username} ({me.Name}), id {me.Id}"),
            ("first token", shortLived.ExpiresIn is { } life ? Plain.Duration(life) : null),
            ("token", $"for {Plain.Duration(longLived.ExpiresIn)}, until {Plain.Time(token.ExpiresAt)} UTC"),
            ("scopes", string.Join(", ", token.Scopes ?? [])),
        ]));
        narrator.Keep("profile", me);
        narrator.Keep("token", token);
    }
}
