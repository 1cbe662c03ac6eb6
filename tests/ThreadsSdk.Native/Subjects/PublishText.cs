namespace ThreadsSdk.Native.Subjects;

/// <summary>A text with what can be attached to it.</summary>
internal static class PublishText
{
    public static async Task<string> RunAsync(Stage stage)
    {
        var post = Post.Text("Tabs or spaces?").WithPoll("Tabs", "Spaces").WithTopic("dotnet").WithReplyControl(ReplyControl.FollowersOnly);
        var result = await stage.Threads.PublishAsync(post, new() { IncludePermalinks = true });
        var media = await stage.Threads.Media.GetAsync(result.Id, MediaFields.Text | MediaFields.PollAttachment());
        SurpriseException.Unless(media.Text == "Tabs or spaces?" && media.PollAttachment?.OptionB == "Spaces");
        return result.Permalink ?? throw new SurpriseException("The post has no address.");
    }
}
