using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Pages;

namespace ThreadsSdk.Simulator.Control;

/// <summary>
/// Serves the control API, with which tests in any language, and the pages, look behind the API and change what is there. A form that is sent here
/// comes back to its page.
/// </summary>
internal sealed class ControlPage : IPage
{
    public const string Path = "/_simulator";
    public const string Document = "/openapi.json";

    /// <summary>Where people read the document.</summary>
    public const string Reference = Path + "/docs";

    private readonly IReadOnlyList<ControlRoute> _routes;
    private readonly IProblemPage _problems;

    /// <summary>Initializes a new instance that serves routes, and a description of them.</summary>
    public ControlPage(ControlRoutes routes, WebhookRoutes webhooks, IProblemPage problems)
    {
        _problems = problems;
        _routes =
        [
            .. routes.All(),
            .. webhooks.All(),
            new(HttpMethods.Get, Document, "Describes this API as OpenAPI 3.1.")
            {
                Write = http => WriteAsync(http, ControlDocument.From(_routes!, routes.Shapes)),
            },
        ];
    }

    public bool Serves(HttpRequest request) => request.Path.StartsWithSegments(Path);

    public async Task ServeAsync(HttpContext http)
    {
        if (!LocalRequest.IsAllowed(http.Request))
        {
            await WriteErrorAsync(
                http,
                StatusCodes.Status403Forbidden,
                "The control API serves this machine only, and no page of another site."
            );
            return;
        }

        var path = http.Request.Path.Value![Path.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var matches = _routes.Select(route => (Route: route, Values: route.Match(path))).Where(match => match.Values is not null).ToList();
        if (matches.Count == 0)
        {
            await WriteErrorAsync(http, StatusCodes.Status404NotFound, $"There is nothing here. {Path}{Document} tells what there is.");
            return;
        }

        // A header is asked for as the page would be; the server leaves the content out.
        var method = HttpMethods.IsHead(http.Request.Method) ? HttpMethods.Get : http.Request.Method;
        if (matches.Find(match => match.Route.Method == method) is { Route: { } route, Values: { } values })
        {
            await ServeAsync(http, route, values);
            return;
        }

        var allowed = matches.Select(match => match.Route.Method).Append(HttpMethods.Options);
        if (matches.Exists(match => match.Route.Method == HttpMethods.Get))
        {
            allowed = allowed.Append(HttpMethods.Head);
        }

        http.Response.Headers.Allow = string.Join(", ", allowed.Order(StringComparer.Ordinal));
        if (HttpMethods.IsOptions(method))
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            await WriteErrorAsync(
                http,
                StatusCodes.Status405MethodNotAllowed,
                $"This does not take {method}, but {http.Response.Headers.Allow}."
            );
        }
    }

    private async Task ServeAsync(HttpContext http, ControlRoute route, IReadOnlyDictionary<string, string> values)
    {
        if (route.Write is { } write)
        {
            await write(http);
            return;
        }

        try
        {
            var query = http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
            var body = route.Method == HttpMethods.Get ? ControlBody.Empty : await ControlBody.ReadAsync(http.Request);
            body.Expect(route.Fields);
            var call = new ControlCall(values, query, body);
            var response = route.Respond?.Invoke(call) ?? await route.RespondAsync!(call, http.RequestAborted);
            if (body.IsForm)
            {
                http.Response.StatusCode = StatusCodes.Status303SeeOther;
                http.Response.Headers.Location = body.NextPage ?? Back(http.Request);
            }
            else
            {
                await WriteAsync(http, response);
            }
        }
        catch (BadHttpRequestException unread)
        {
            await WriteErrorAsync(http, unread.StatusCode, "The body cannot be read, or is larger than 1 MB.");
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            await WriteErrorAsync(http, StatusCodes.Status400BadRequest, Message(fault));
        }
    }

    /// <summary>Returns what a fault says, without the names that the code has for things.</summary>
    private static string Message(Exception fault) =>
        fault is ArgumentException { ParamName: { } name } ? fault.Message.Split($" (Parameter '{name}')")[0] : fault.Message;

    /// <summary>Returns the page the form was on, which is one of the simulator.</summary>
    private static string Back(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value
            ? page.PathAndQuery
            : "/";

    private static Task WriteAsync(HttpContext http, JsonObject body) =>
        JsonResponse.WriteAsync(http, StatusCodes.Status200OK, JsonResponse.Text(body));

    private Task WriteErrorAsync(HttpContext http, int status, string message) =>
        http.Request.HasFormContentType
            ? _problems.WriteAsync(http, "This does not work", message, Back(http.Request), status)
            : JsonResponse.WriteAsync(
                http,
                status,
                JsonResponse.Text(new JsonObject { ["error"] = new JsonObject { ["message"] = message } })
            );
}
