using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Control;
using ThreadsSdk.Simulator.Face.Views;
using ThreadsSdk.Simulator.Pages;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Face;

/// <summary>Serves web intents: the windows in which a person finishes a post that an app has begun, or follows a profile.</summary>
internal sealed class IntentPage(
    SimulatorControl control,
    SimulatorState state,
    PostViews views,
    IReadOnlyDictionary<string, string> names,
    IProblemPage problems
) : IPage
{
    private readonly UrlSpec _post = Find(control, nameof(ThreadsUrls.PostIntent));
    private readonly UrlSpec _follow = Find(control, nameof(ThreadsUrls.FollowIntent));

    public bool Serves(HttpRequest request) => Html.IsRead(request) && (request.Path == _post.Path || request.Path == _follow.Path);

    public Task ServeAsync(HttpContext http) =>
        !LocalRequest.IsAllowed(http.Request)
            ? WriteProblemAsync(http, "These pages serve this machine only.", StatusCodes.Status403Forbidden)
        : http.Request.Path == _post.Path ? WritePostAsync(http)
        : WriteFollowAsync(http);

    private Task WritePostAsync(HttpContext http)
    {
        ComposeView form;
        lock (state.Gate)
        {
            form = new ComposeView(Users(_ => true), names) { Draft = Draft(http.Request) };
        }

        return FaceRenderer.WriteAsync<PostIntentPage>(
            http,
            new()
            {
                [nameof(PostIntentPage.Form)] = form,
                [nameof(PostIntentPage.Now)] = control.Now,
                [nameof(PostIntentPage.Ahead)] = control.Ahead,
            }
        );
    }

    private DraftView Draft(HttpRequest request)
    {
        var problems = new List<string>();
        var topic = Given(request, _post, nameof(PostIntentUrlOptions.Tag));
        try
        {
            ThreadsUrls.PostIntent(new() { Tag = topic });
        }
        catch (ThreadsValidationException exception)
        {
            problems.AddRange(exception.Errors.Select(error => error.ToString()));
        }

        var replyControl = Given(request, _post, nameof(PostIntentUrlOptions.ReplyControl));
        if (replyControl is not null && IntentReplyControl.Known.All(known => known.Value != replyControl))
        {
            problems.Add(
                $"{Key(_post, nameof(PostIntentUrlOptions.ReplyControl))} is one of {string.Join(", ", IntentReplyControl.Known)}, not {replyControl}."
            );
            replyControl = null;
        }

        return new DraftView
        {
            Text = Given(request, _post, nameof(PostIntentUrlOptions.Text)),
            Link = Given(request, _post, nameof(PostIntentUrlOptions.Url)),
            Topic = topic?.TrimStart('#'),
            ReplyControl = replyControl == IntentReplyControl.Everyone.Value ? null : replyControl,
            ReplyTo = Post(request, nameof(PostIntentUrlOptions.ReplyPostShortcode), problems),
            Quoted = Post(request, nameof(PostIntentUrlOptions.QuotePostShortcode), problems),
            Problems = problems,
        };
    }

    private PostView? Post(HttpRequest request, string property, List<string> problems)
    {
        var code = Given(request, _post, property);
        var post = code is null ? null : state.PostByShortcode(code);
        if (code is not null && post is null)
        {
            problems.Add($"{Key(_post, property)}: there is no post {code}.");
        }

        return post is null ? null : views.From(post);
    }

    private Task WriteFollowAsync(HttpContext http)
    {
        var name = Given(http.Request, _follow, nameof(User.Username));
        Dictionary<string, object?> parameters;
        lock (state.Gate)
        {
            if (state.UserByName(name?.TrimStart('@')) is not { } user)
            {
                var message = name is null ? $"'{Key(_follow, nameof(User.Username))}' is missing." : $"There is no user @{name}.";
                return WriteProblemAsync(http, message, StatusCodes.Status404NotFound);
            }

            parameters = new()
            {
                [nameof(FollowIntentPage.Profile)] = views.From(user),
                [nameof(FollowIntentPage.Followers)] = user.FollowedBy.Select(follower => follower.Username).ToList(),
                [nameof(FollowIntentPage.Users)] = Users(other => other != user),
                [nameof(FollowIntentPage.Now)] = control.Now,
                [nameof(FollowIntentPage.Ahead)] = control.Ahead,
            };
        }

        return FaceRenderer.WriteAsync<FollowIntentPage>(http, parameters);
    }

    private List<UserView> Users(Func<User, bool> wanted) => [.. state.Users.Where(wanted).Select(views.From)];

    private Task WriteProblemAsync(HttpContext http, string message, int status) =>
        problems.WriteAsync(http, "This does not work", message, "/", status);

    private static string? Given(HttpRequest request, UrlSpec url, string property) =>
        request.Query[Key(url, property)] is [.., { Length: > 0 } text] ? text : null;

    private static string Key(UrlSpec url, string property) => url.Parameters.First(parameter => parameter.CSharp == property).Key;

    private static UrlSpec Find(SimulatorControl control, string name) => control.Spec.Content.Urls.First(url => url.Name == name);
}
