using ThreadsSdk;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddThreads(builder.Configuration.GetSection("Threads"));

var app = builder.Build();
app.MapPost(
    "/posts",
    async (string text, IThreadsPublisher threads, CancellationToken stopped) =>
    {
        try
        {
            var result = await threads.PublishAsync(Post.Text(text), cancellationToken: stopped);
            return Results.Json(new { result.Id });
        }
        catch (ThreadsApiException refused) when (refused.Error == ThreadsError.QuotaReached)
        {
            return Results.Problem("No more posts today.", statusCode: StatusCodes.Status429TooManyRequests);
        }
    }
);
await app.RunAsync();
