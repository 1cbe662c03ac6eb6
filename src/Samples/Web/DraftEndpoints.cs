using Microsoft.AspNetCore.Mvc;

namespace ThreadsSdk.Samples.Web;

/// <summary>Writing: drafts, how they will be cut, and publishing them now or later.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this WebApplication app)
    {
        var drafts = app.MapGroup("/drafts").RequireAuthorization();
        drafts.MapPost("/", ComposeAsync);
        drafts.MapGet("/{id}", ShowAsync);
        drafts.MapPost("/{id}/delete", DeleteAsync);
    }

    private static async Task<RedirectHttpResult> ComposeAsync(
        [FromForm] ComposeForm form,
        IFormFileCollection pictures,
        AppDb db,
        IThreadsPublisher threads,
        IThreadsScheduler schedule,
        ClaimsPrincipal user
    )
    {
        var draft = await db.DraftsOf(user).SingleOrDefaultAsync(draft => draft.Id == form.Id);
        draft ??= db.Add(new Draft { UserId = user.FindThreadsUserId()! }).Entity;
        await draft.FillAsync(form, pictures);
        await db.SaveChangesAsync();
        if (form.Action != "publish")
        {
            return TypedResults.LocalRedirect($"/drafts/{draft.Id}");
        }

        try
        {
            // The key makes it one post, however often the button is pressed.
            var next = form.At is { } at
                ? $"/schedule?day={(await PlanAsync(schedule, draft, at)).At:yyyy-MM-dd}"
                : $"/posts/{(await threads.PublishAsync(draft.ToPost(), new() { IdempotencyKey = draft.Id })).Id}";
            db.Remove(draft);
            await db.SaveChangesAsync();
            return TypedResults.LocalRedirect(next);
        }
        catch (ThreadsException e) when (e is not ThreadsAuthenticationException)
        {
            draft.Problem = (e as ThreadsApiException)?.UserMessage ?? e.Message;
            await db.SaveChangesAsync();
            return TypedResults.LocalRedirect($"/drafts/{draft.Id}");
        }
    }

    private static Task<ScheduledPost> PlanAsync(IThreadsScheduler schedule, Draft draft, DateTime at) =>
        schedule.ScheduleAsync(draft.UserId, draft.ToPost(), ScheduleTime.InZone(at, "UTC"), draft.Id);

    private static async Task<IResult> ShowAsync(string id, AppDb db, ClaimsPrincipal user)
    {
        if (await db.DraftsOf(user).SingleOrDefaultAsync(draft => draft.Id == id) is not { } draft)
        {
            return TypedResults.NotFound();
        }

        try
        {
            var parts = draft.ToPost().Plan().Posts.Select(part => part.Options.Text ?? "").ToArray();
            return new RazorComponentResult<DraftPage>(new { Draft = draft, Parts = parts });
        }
        catch (ThreadsValidationException e)
        {
            draft.Problem = e.Message;
            return new RazorComponentResult<DraftPage>(new { Draft = draft });
        }
    }

    private static async Task<RedirectHttpResult> DeleteAsync(string id, IFormCollection form, AppDb db, ClaimsPrincipal user)
    {
        await db.DraftsOf(user).Where(draft => draft.Id == id).ExecuteDeleteAsync();
        return TypedResults.LocalRedirect("/posts");
    }
}
