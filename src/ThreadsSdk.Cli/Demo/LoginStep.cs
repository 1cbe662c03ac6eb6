using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Demo;

internal sealed class LoginStep : IDemoStep
{
    public string Title => "Log in";

    public async Task RunAsync(DemoStage stage, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var login = await SignIn.RunAsync(stage.App, user: 0, narrator, cancellationToken);
        var baseAddress = stage.App.Address;
        var threads = narrator.Call(new ThreadsClient(login.AccessToken, new() { BaseAddress = baseAddress }));
        stage.Threads = threads;

        var token = await narrator.CallAsync(threads.OAuth.InspectTokenAsync(login.AccessToken, cancellationToken));
        var me = await narrator.CallAsync(threads.Profiles.GetAsync(ThreadsApi.OwnUser, cancellationToken: cancellationToken));
        narrator.Show(
            Tables.Card([
                ("user", $"@{me.Username} ({me.Name}), id {me.Id}"),
                ("token", $"for {Plain.Duration(login.ExpiresIn())}, until {Plain.Time(login.ExpiresAt)} UTC"),
                ("scopes", string.Join(", ", token.Scopes ?? [])),
            ])
        );
        narrator.Keep("profile", me);
        narrator.Keep("token", token);
    }
}
