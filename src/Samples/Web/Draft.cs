namespace ThreadsSdk.Samples.Web;

/// <summary>A post that is not out yet. Whatever is written is a draft first, so that nothing is lost when publishing fails.</summary>
public sealed class Draft
{
    public string Id { get; init; } = RandomNumberGenerator.GetHexString(32, lowercase: true);
    public required string UserId { get; init; }
    public string Text { get; set; } = "";
    public List<string> Answers { get; set; } = [];
    public List<byte[]> Pictures { get; set; } = [];
    public string? AltText { get; set; }
    public bool AsksForApproval { get; set; }

    /// <summary>Gets or sets why it could not be published.</summary>
    public string? Problem { get; set; }

    /// <summary>Takes what the form says. Pictures are added to those that are there.</summary>
    public async Task FillAsync(ComposeForm form, IFormFileCollection pictures)
    {
        (Text, AltText, AsksForApproval, Problem) = (form.Text ?? "", form.AltText, form.AsksForApproval, null);
        Answers = [.. (form.Answers ?? []).OfType<string>().Where(answer => answer.Trim().Length > 0)];
        foreach (var picture in pictures.Where(file => file.Length > 0))
        {
            using var bytes = new MemoryStream();
            await picture.CopyToAsync(bytes);
            Pictures = [.. Pictures, bytes.ToArray()];
        }
    }

    /// <summary>Makes the post. A text that is too long becomes a numbered chain.</summary>
    public Post ToPost()
    {
        var post = Post.Carousel(Pictures.Select(picture => PostMedia.Image(MediaSource.FromBytes(picture), AltText)));
        post = Text.Length > 0 || Pictures.Count == 0 ? post.WithText(Text) : post;
        post = Answers.Count > 0 ? post.WithPoll(Answers[0], AnswerOrNone(1) ?? "", AnswerOrNone(2), AnswerOrNone(3)) : post;
        post = AsksForApproval ? post.WithReplyApprovals() : post;
        return post.WithOverflow(Overflow.Chain with { IsNumbered = true });
    }

    private string? AnswerOrNone(int number) => Answers.ElementAtOrDefault(number);
}
