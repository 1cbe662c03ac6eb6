using ThreadsSdk.Native;
using ThreadsSdk.Simulator;

// The simulator is trimmed as well, so it runs in here.
await using var simulator = await ThreadsSimulator.StartAsync();
var users = simulator.Users.Select(user => new SimulatorSheetUser(user.Id, user.Username, user.AccessToken));
var app = simulator.App;
return await AllSubjects.RunAsync(new SimulatorSheet(simulator.BaseAddress, app.Id, app.Secret, app.RedirectUri, [.. users]));
