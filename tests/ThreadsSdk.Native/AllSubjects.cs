using ThreadsSdk.Native.Subjects;

namespace ThreadsSdk.Native;

/// <summary>Uses the library, subject by subject, and prints a line about each.</summary>
internal static class AllSubjects
{
    private static readonly (string Name, Func<Stage, Task<string>> RunAsync)[] All =
    [
        ("log in", LogIn.RunAsync),
        ("text", PublishText.RunAsync),
        ("image", PublishImage.RunAsync),
        ("chain", PublishChain.RunAsync),
        ("journal", StoreJournal.RunAsync),
        ("page", ReadPage.RunAsync),
        ("insights", ReadInsights.RunAsync),
        ("error", ProvokeErrors.RunAsync),
        ("unknown call", SendUnknownCall.RunAsync),
        ("webhook", ParseWebhook.RunAsync),
        ("addition", ReadAddition.RunAsync),
        ("injection", Inject.RunAsync),
        ("Refit", CallThroughRefit.RunAsync),
        ("telemetry", Observe.RunAsync),
    ];

    /// <returns>The exit code: 0 when nothing was a surprise.</returns>
    public static async Task<int> RunAsync(SimulatorSheet sheet)
    {
        var folder = Directory.CreateTempSubdirectory("threads-native-").FullName;
        try
        {
            using var stage = new Stage(sheet, folder);
            foreach (var (name, runAsync) in All)
            {
                Console.Write($"{name.PadRight(13)} ");
                Console.WriteLine(await runAsync(stage));
            }

            return 0;
        }
        catch (Exception e)
        {
            Console.WriteLine();
            await Console.Error.WriteLineAsync(e.ToString());
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
