namespace ThreadsSdk.Native.Subjects;

/// <summary>An error of the server's, and rules that are broken before anything is sent.</summary>
internal static class ProvokeErrors
{
    public static async Task<string> RunAsync(Stage stage) =>
        $"{await AskForNothingAsync(stage.Threads)}; {await BreakRulesAsync(stage.Threads)}";

    private static async Task<string> AskForNothingAsync(ThreadsClient threads)
    {
        try
        {
            await threads.Media.GetAsync("1");
        }
        catch (ThreadsApiException e) when (e is { Error: not null, Advice.Length: > 0 })
        {
            return $"{e.Error.Name}: {e.Advice}";
        }

        throw new SurpriseException("There is a post that should not be there.");
    }

    private static async Task<string> BreakRulesAsync(ThreadsClient threads)
    {
        try
        {
            await threads.PublishAsync(Post.Text(new string('x', ThreadsLimits.PostTextLength + 1)).WithPoll("", "No"));
        }
        catch (ThreadsValidationException e)
        {
            return $"{e.Errors.Count} broken rules";
        }

        throw new SurpriseException("A text was published that is too long.");
    }
}
