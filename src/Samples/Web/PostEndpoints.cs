namespace ThreadsSdk.Samples.Web;

/// <summary>Reading: the user's posts with their figures, and the replies to one of them.</summary>
internal static class PostEndpoints
{
    public static void MapPosts(this WebApplication app)
    {
        var posts = app.MapGroup("/posts").RequireAuthorization();
        posts.MapGet("/", ListAsync);
        posts.MapGet("/{id:long}", ShowAsync);
        posts.MapGet("/live", ReplyFeed.Stream);
        app.MapPost("/replies/{id:long}/{action}", ModerateAsync).RequireAuthorization();
    }

    private static async Task<IResult> ListAsync(IThreadsClient threads, AppDb db, ClaimsPrincipal user)
    {
        var posts = (await threads.Media.ListPageAsync(ThreadsApi.OwnUser, new() { Limit = 20 })).Items;
        var figures = await Task.WhenAll(posts.Select(post => OrNull(threads.Insights.GetForMediaAsync(post.Id))));
        var drafts = await db.DraftsOf(user).Select(draft => KeyValuePair.Create(draft.Id, draft.Text)).ToListAsync();
        return new RazorComponentResult<PostsPage>(new { Posts = posts.Zip(figures).ToArray(), Drafts = drafts });
    }

    private static async Task<IResult> ShowAsync(string id, IThreadsClient threads)
    {
        var post = await threads.Media.GetAsync(id);
        var replies = (await threads.Replies.ListPageAsync(id)).Items;
        var pending = (await OrNull(threads.Replies.ListPendingPageAsync(id)))?.Items ?? [];
        var figures = await OrNull(threads.Insights.GetForMediaAsync(id));
        return new RazorComponentResult<PostPage>(
            new
            {
                post,
                figures,
                replies,
                pending,
            }
        );
    }

    private static async Task<RedirectHttpResult> ModerateAsync(string id, string action, IFormCollection form, IThreadsClient threads)
    {
        var moderated = action switch
        {
            "hide" => threads.Replies.HideAsync(id),
            "unhide" => threads.Replies.UnhideAsync(id),
            "approve" => threads.Replies.ApproveAsync(id),
            _ => threads.Replies.IgnoreAsync(id),
        };
        await moderated;
        return TypedResults.LocalRedirect($"/posts/{form["post"]}");
    }

    /// <summary>Leaves out what the user has not allowed, or what a post does not have.</summary>
    private static async Task<T?> OrNull<T>(Task<T> call)
        where T : class
    {
        try
        {
            return await call;
        }
        catch (ThreadsApiException e) when (e is ThreadsPermissionException or ThreadsInvalidRequestException or ThreadsNotFoundException)
        {
            return null;
        }
    }
}
