using Microsoft.Extensions.DependencyInjection;

namespace ThreadsSdk.Native.Subjects;

/// <summary>A post of the client over Refit, and its page through the interfaces that Refit has built.</summary>
internal static class CallThroughRefit
{
    public static async Task<string> RunAsync(Stage stage)
    {
        var services = new ServiceCollection();
        services
            .AddThreads(options => (options.BaseAddress, options.AccessToken) = (stage.Sheet.BaseAddress, stage.Sheet.Users[0].AccessToken))
            .UseRefit();
        await using var provider = services.BuildServiceProvider();
        var threads = provider.GetRequiredService<IThreadsClient>();
        var interfaces = provider.GetRequiredService<IThreadsRefitApi>();

        var post = await threads.PublishAsync(Post.Text("From Refit, as native code"));
        var count = 0;
        await foreach (var media in interfaces.MediaListAsync(ThreadsApi.OwnUser, new() { Limit = 10 }))
        {
            count += media.Id == post.Id ? 1 : 0;
        }

        SurpriseException.Unless(count == 1);
        return $"post {post.Id}, found once";
    }
}
