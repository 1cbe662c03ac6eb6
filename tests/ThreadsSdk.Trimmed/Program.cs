using ThreadsSdk.Native;
using ThreadsSdk.Simulator;

// The simulator is trimmed as well, so it runs in here.
await using var simulator = await ThreadsSimulator.StartAsync();
var users = simulator.Users.Select(user => new SimulatorSheetUser(user.Id, user.Username, user.AccessToken));
var app = simulator.App;

// Its pages are components, which are made by their types.
using var http = new HttpClient { BaseAddress = simulator.BaseAddress };
foreach (
    var (page, text) in new[]
    {
        ("/", "@ben_bakes"),
        ("/requests", "Filter"),
        ("/state", "long-lived"),
        ("/faults", "drop connection"),
        ("/webhooks", "Shake hands"),
        ("/intent/post?text=Bread", "Bread"),
        ("/intent/follow?username=ben_bakes", "Follow no more"),
        ("/_simulator/openapi.json", "Issues a long-lived token"),
        ("/_simulator/docs/", "scalar.js"),
    }
)
{
    if (!(await http.GetStringAsync(new Uri(page, UriKind.Relative))).Contains(text, StringComparison.Ordinal))
    {
        await Console.Error.WriteLineAsync($"The page {page} of the simulator does not show '{text}'.");
        return 1;
    }
}

return await AllSubjects.RunAsync(new SimulatorSheet(simulator.BaseAddress, app.Id, app.Secret, app.RedirectUri, [.. users]));
