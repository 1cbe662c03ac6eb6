using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Control;
using ThreadsSdk.Simulator.Face.Views;
using ThreadsSdk.Simulator.Pages;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Simulator.Traffic;

namespace ThreadsSdk.Simulator.Face;

/// <summary>Serves the pages a developer keeps open: what readers see, what was asked, what is remembered, and what is to go wrong.</summary>
internal sealed class FacePage(
    SimulatorControl control,
    SimulatorState state,
    PostViews views,
    IReadOnlyDictionary<string, string> names,
    CallText texts,
    IProblemPage problems
) : IPage
{
    private const int MostPosts = 50;
    private const int MostCalls = 200;
    private const int MostDeliveries = 100;

    public bool Serves(HttpRequest request) =>
        Html.IsRead(request)
        && (
            request.Path.Value!.TrimEnd('/') is "" or "/requests" or "/state" or "/faults" or "/webhooks"
            || request.Path.Value!.StartsWith("/@", StringComparison.Ordinal)
            || request.Path.StartsWithSegments("/t")
        );

    public Task ServeAsync(HttpContext http)
    {
        if (!LocalRequest.IsAllowed(http.Request))
        {
            return WriteProblemAsync(http, "Not from here", "These pages serve this machine only.", StatusCodes.Status403Forbidden);
        }

        return http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [] => WriteTimelineAsync(http),
            ["requests"] => WriteCallsAsync(http),
            ["state"] => WriteStateAsync(http),
            ["faults"] => WriteFaultsAsync(http),
            ["webhooks"] => WriteWebhooksAsync(http),
            [['@', .. var name]] => WriteProfileAsync(http, name),
            [['@', ..], "post", var code] => WritePostAsync(http, code),
            ["t", var code] => WritePostAsync(http, code),
            _ => WriteProblemAsync(http, "Not found", "There is no such page.", StatusCodes.Status404NotFound),
        };
    }

    private Task WriteTimelineAsync(HttpContext http)
    {
        Dictionary<string, object?> parameters;
        lock (state.Gate)
        {
            var posts = Newest(post => !post.IsReply).ToList();
            parameters = Parameters(posts.Take(MostPosts).Select(post => views.From(post, withReplies: true)));
            parameters[nameof(TimelinePage.Title)] = "Timeline";
            parameters[nameof(TimelinePage.IsHome)] = true;
            parameters[nameof(TimelinePage.Rest)] = Math.Max(0, posts.Count - MostPosts);
        }

        return FaceRenderer.WriteAsync<TimelinePage>(http, parameters);
    }

    private Task WriteProfileAsync(HttpContext http, string name)
    {
        Dictionary<string, object?> parameters;
        lock (state.Gate)
        {
            if (state.UserByName(name) is not { } user)
            {
                return WriteProblemAsync(http, "Not found", $"There is no user @{name}.", StatusCodes.Status404NotFound);
            }

            parameters = Parameters(
                Newest(post => post.Author == user && !post.IsReply).Select(post => views.From(post, withReplies: true))
            );
            parameters[nameof(TimelinePage.Title)] = "@" + user.Username;
            parameters[nameof(TimelinePage.Profile)] = views.From(user);
        }

        return FaceRenderer.WriteAsync<TimelinePage>(http, parameters);
    }

    private Task WritePostAsync(HttpContext http, string code)
    {
        Dictionary<string, object?> parameters;
        lock (state.Gate)
        {
            if (state.PostByShortcode(code) is not { } post)
            {
                return WriteProblemAsync(http, "Not found", "There is no such post.", StatusCodes.Status404NotFound);
            }

            parameters = Parameters([views.From(post, withReplies: true)]);
            parameters[nameof(TimelinePage.Title)] = $"Post of @{post.Author.Username}";
        }

        return FaceRenderer.WriteAsync<TimelinePage>(http, parameters);
    }

    private Task WriteCallsAsync(HttpContext http)
    {
        var text = http.Request.Query["q"].ToString();
        var onlyFailed = http.Request.Query["failed"].Count > 0;
        var calls = control
            .Calls.Calls.Reverse()
            .Where(call => !onlyFailed || call.Status is null or >= StatusCodes.Status400BadRequest)
            .Where(call => text.Length == 0 || Contains(call, text))
            .Take(MostCalls)
            .Select(call => (call, texts.Curl(call), texts.CSharp(call)))
            .ToList();
        return FaceRenderer.WriteAsync<CallsPage>(
            http,
            With(
                (nameof(CallsPage.Calls), calls),
                (nameof(CallsPage.Total), control.Calls.Total),
                (nameof(CallsPage.Most), CallRecorder.Most),
                (nameof(CallsPage.Text), text),
                (nameof(CallsPage.OnlyFailed), onlyFailed)
            )
        );
    }

    private Task WriteStateAsync(HttpContext http) =>
        FaceRenderer.WriteAsync<StatePage>(
            http,
            With(
                (nameof(StatePage.Containers), control.Containers),
                (nameof(StatePage.Tokens), control.Tokens),
                (nameof(StatePage.Quotas), control.Quotas),
                (nameof(StatePage.AllScopes), control.Spec.Content.Scopes.Count)
            )
        );

    private Task WriteFaultsAsync(HttpContext http) =>
        FaceRenderer.WriteAsync<FaultsPage>(
            http,
            With(
                (nameof(FaultsPage.Pending), control.Faults.Pending),
                (nameof(FaultsPage.IsLikeMeta), control.Faults.RealWorld is not null),
                (nameof(FaultsPage.Kinds), FaultText.Kinds),
                (nameof(FaultsPage.Operations), control.Spec.Operations.Select(operation => operation.FullName).ToList())
            )
        );

    private Task WriteWebhooksAsync(HttpContext http)
    {
        List<UserView> users;
        lock (state.Gate)
        {
            users = [.. state.Users.Select(views.From)];
        }

        return FaceRenderer.WriteAsync<WebhooksPage>(
            http,
            With(
                (nameof(WebhooksPage.Subscriptions), control.Webhooks.Subscriptions),
                (nameof(WebhooksPage.Deliveries), control.Webhooks.Deliveries.Reverse().Take(MostDeliveries).ToList()),
                (nameof(WebhooksPage.Users), users),
                (nameof(WebhooksPage.DeauthorizeUri), control.Webhooks.DeauthorizeUri),
                (nameof(WebhooksPage.DataDeletionUri), control.Webhooks.DataDeletionUri)
            )
        );
    }

    private Task WriteProblemAsync(HttpContext http, string title, string message, int status) =>
        problems.WriteAsync(http, title, message, "/", status);

    private IEnumerable<PostNode> Newest(Func<PostNode, bool> wanted) =>
        state.Everything.Where(post => !post.IsDeleted && !post.IsItem && wanted(post)).Newest();

    private Dictionary<string, object?> Parameters(IEnumerable<PostView> posts) =>
        With(
            (nameof(TimelinePage.Posts), posts.ToList()),
            (nameof(TimelinePage.Form), new ComposeView([.. state.Users.Select(views.From)], names))
        );

    private Dictionary<string, object?> With(params (string Name, object? Value)[] parameters)
    {
        var all = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        all["Now"] = control.Now;
        all["Ahead"] = control.Ahead;
        return all;
    }

    private static bool Contains(SimulatedCall call, string text) =>
        new[] { call.Path, call.Operation, call.Username, call.Error?.Name, call.TraceId, call.Method }
            .Concat(call.Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}"))
            .Any(part => part?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);
}
