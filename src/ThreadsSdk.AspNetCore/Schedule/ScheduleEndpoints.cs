using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThreadsSdk.AspNetCore.Access;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Serves the page of the schedule, and the forms on it.</summary>
internal sealed class ScheduleEndpoints(bool isOwn)
{
    public static RouteGroupBuilder Map(IEndpointRouteBuilder endpoints, string pattern, bool isOwn)
    {
        var pages = new ScheduleEndpoints(isOwn);
        var group = endpoints.MapGroup(pattern);
        group.MapGet("", pages.ShowAsync);
        foreach (var action in ScheduleAction.All)
        {
            group.MapPost(action.Name, (HttpContext http, IThreadsScheduler scheduler) => pages.ActAsync(http, scheduler, action));
        }

        return group
            .RequireAuthorization()
            .ExcludeFromDescription()
            .AddEndpointFilter(SameSite.FilterAsync)
            .AddEndpointFilter(isOwn ? ScheduleAccess.FilterOwnAsync : ScheduleAccess.FilterAsync);
    }

    private Task<ScheduleResult> ShowAsync(HttpContext http, IThreadsScheduler scheduler)
    {
        var (address, problems) = ReadAddress(http);
        return problems.Count > 0
            ? ReadAsync(http, scheduler, address, StatusCodes.Status400BadRequest, Notice.Problem(problems))
            : ReadAsync(http, scheduler, address, StatusCodes.Status200OK, ActionOutcome.Read(http.Request.Query));
    }

    private async Task<IResult> ActAsync(HttpContext http, IThreadsScheduler scheduler, ScheduleAction action)
    {
        var (address, problems) = ReadAddress(http);
        var result =
            problems.Count > 0 ? ActionResult.Unreadable($"{problems[0]} Nothing was changed.")
            : await ScheduleForm.ReadAsync(http.Request).ConfigureAwait(false) is { } form
                ? await action.RunAsync(CreateContext(http, scheduler, address), form).ConfigureAwait(false)
            : ActionResult.Unreadable("The form cannot be read. Nothing was changed.");
        if (result.Problems.Count == 0)
        {
            var path = PathOf(http.Request, action);
            return new SeeOther($"{(path.Length == 0 ? "/" : path)}{address.ToQuery()}{ActionOutcome.ToQuery(action, result.Count)}");
        }

        string[] lines = result.Count == 0 ? [.. result.Problems] : [.. result.Problems, action.Describe(result.Count)];
        return await ReadAsync(http, scheduler, address, result.Status, Notice.Problem(lines), action).ConfigureAwait(false);
    }

    private async Task<ScheduleResult> ReadAsync(
        HttpContext http,
        IThreadsScheduler scheduler,
        ScheduleAddress address,
        int status,
        Notice? notice,
        ScheduleAction? action = null
    )
    {
        var reader = new ScheduleReader(scheduler, address, http.RequestAborted);
        var home = $"{http.Request.PathBase.ToUriComponent()}/";
        var model = await reader.ReadAsync(PathOf(http.Request, action), home, Clock(http).GetUtcNow(), isOwn).ConfigureAwait(false);
        return new ScheduleResult(status, model with { Notice = notice });
    }

    private (ScheduleAddress Address, List<string> Problems) ReadAddress(HttpContext http)
    {
        var problems = new List<string>();
        var address = ScheduleAddress.Read(http.Request.Query, Clock(http).GetUtcNow(), problems);
        return (Scope(http).Limit(address), problems);
    }

    private ActionContext CreateContext(HttpContext http, IThreadsScheduler scheduler, ScheduleAddress address) =>
        new(
            scheduler,
            Scope(http),
            address.Zone,
            http.RequestServices.GetRequiredService<ILogger<ScheduleEndpoints>>(),
            http.RequestAborted
        );

    private ScheduleScope Scope(HttpContext http) => new(isOwn ? http.User.FindThreadsUserId() : null);

    private static TimeProvider Clock(HttpContext http) => http.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System;

    /// <summary>Gets the path of the page; empty for the root. With two slashes at its beginning it would lead to another site.</summary>
    private static string PathOf(HttpRequest request, ScheduleAction? action)
    {
        var path = (request.PathBase + request.Path).ToUriComponent().Trim('/');
        path = action is null ? path : path[..^action.Name.Length].TrimEnd('/');
        return path.Length == 0 ? "" : $"/{path}";
    }
}
