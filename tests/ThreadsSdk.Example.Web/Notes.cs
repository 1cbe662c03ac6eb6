using Microsoft.EntityFrameworkCore;
using ThreadsSdk;
using ThreadsSdk.AspNetCore;

/// <summary>Notes each reply, together with the end of its handling: once, whatever happens in between.</summary>
internal sealed class Notes(AppDb db) : IThreadsWebhookHandler<ReplyChange>
{
    public async Task HandleAsync(ReplyChange change, ThreadsWebhookContext context, CancellationToken cancellationToken)
    {
        db.Notes.Add(
            new Note
            {
                EventId = context.Event.Id,
                UserId = context.Event.UserId,
                Text = change.Value.Text ?? "",
            }
        );
        db.CompleteWebhook(context.Event);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>A reply that was noted.</summary>
internal sealed class Note
{
    public long Id { get; init; }

    public required string EventId { get; init; }

    public required string UserId { get; init; }

    public required string Text { get; init; }
}

/// <summary>What somebody wants to post.</summary>
internal sealed record NewPost(string Text, string Key);
