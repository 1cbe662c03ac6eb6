using Microsoft.EntityFrameworkCore;
using ThreadsSdk.AspNetCore;

namespace ThreadsSdk.Web.Server;

/// <summary>Notes each handling of a reply together with its completion.</summary>
internal sealed class Notes(AppDb db, HandledEvents handled) : IThreadsWebhookHandler<ReplyChange>
{
    public async Task HandleAsync(ReplyChange change, ThreadsWebhookContext context, CancellationToken cancellationToken)
    {
        db.Notes.Add(
            new Note
            {
                UserId = context.Event.UserId,
                ReplyId = change.Value.Id ?? "",
                Text = change.Value.Text ?? "",
            }
        );
        db.CompleteWebhook(context.Event);
        await db.SaveChangesAsync(cancellationToken);
        handled.Add();
    }
}
