using ThreadsSdk.Native;

// The first line of the input says where the simulator is: see README.md.
if (await Console.In.ReadLineAsync() is not { } sheet)
{
    await Console.Error.WriteLineAsync("Give it what `threads simulator --json` prints.");
    return 1;
}

return await AllSubjects.RunAsync(SimulatorSheet.Parse(sheet));
