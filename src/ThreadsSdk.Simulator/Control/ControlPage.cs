using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Pages;

namespace ThreadsSdk.Simulator.Control;

/// <summary>
/// Serves the control API, with which tests in any language, and the pages, look behind the API and change what is there. A form that is sent here
/// comes back to its page.
/// </summary>
internal sealed class ControlPage(SimulatorControl control, Composer composer, IProblemPage problems) : IPage
{
    private readonly WebhookControl _webhooks = new(control, new EventTrigger(control, composer));

    public const string Path = "/_simulator";

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
        try
        {
            if (HttpMethods.IsGet(http.Request.Method))
            {
                await ReadAsync(http, path);
            }
            else
            {
                await ChangeAsync(http, path);
            }
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            await WriteErrorAsync(http, StatusCodes.Status400BadRequest, fault.Message);
        }
    }

    private Task ReadAsync(HttpContext http, string[] path) =>
        path switch
        {
            [] => WriteAsync(http, ControlJson.Summary(control)),
            ["calls"] => WriteAsync(http, ControlJson.Calls(control, After(http.Request))),
            ["tokens"] => WriteAsync(http, ControlJson.Tokens(control)),
            ["containers"] => WriteAsync(http, ControlJson.Containers(control)),
            ["quotas"] => WriteAsync(http, ControlJson.Quotas(control)),
            ["faults"] => WriteAsync(http, ControlJson.Faults(control)),
            ["webhooks"] => WriteAsync(http, ControlJson.Webhooks(control.Webhooks, After(http.Request))),
            ["events"] => EventStream.WriteAsync(http, control),
            _ => WriteErrorAsync(http, StatusCodes.Status404NotFound, "There is nothing here."),
        };

    private async Task ChangeAsync(HttpContext http, string[] path)
    {
        if (http.Request.Method == HttpMethods.Put && path is ["faults"])
        {
            ReplaceFaults(await ControlBody.ReadJsonAsync(http.Request));
            await WriteAsync(http, ControlJson.Faults(control));
            return;
        }

        if (!HttpMethods.IsPost(http.Request.Method))
        {
            await WriteErrorAsync(http, StatusCodes.Status405MethodNotAllowed, $"Nothing here takes {http.Request.Method}.");
            return;
        }

        var body = await ControlBody.ReadAsync(http.Request);
        if ((Change(path, body) ?? await _webhooks.ChangeAsync(path, body, http.RequestAborted)) is not { } result)
        {
            await WriteErrorAsync(http, StatusCodes.Status404NotFound, "There is nothing here.");
        }
        else if (body.IsForm)
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = Back(http.Request);
        }
        else
        {
            await WriteAsync(http, result);
        }
    }

    private JsonObject? Change(string[] path, ControlBody body)
    {
        switch (path)
        {
            case ["clock"]:
                control.AdvanceClock(body.Seconds("advance_seconds") ?? throw new ArgumentException("'advance_seconds' is missing."));
                return ControlJson.Summary(control);
            case ["reset"]:
                control.Reset();
                return ControlJson.Summary(control);
            case ["calls", "clear"]:
                control.Calls.Clear();
                return ControlJson.Calls(control, 0);
            case ["faults"]:
                control.Add(FaultText.Read(body));
                return ControlJson.Faults(control);
            case ["faults", "clear"]:
                control.ClearFaults();
                return ControlJson.Faults(control);
            case ["faults", "like-meta"]:
                control.BehaveLikeMeta(body.Text("on") is not "false");
                return ControlJson.Faults(control);
            case ["tokens", var number, var action]:
                ChangeToken(number, action, body);
                return ControlJson.Tokens(control);
            case ["posts"]:
                return new JsonObject { ["id"] = composer.Publish(body) };
            case ["posts", var id, "votes"]:
                control.Vote(id, body.Number("option") ?? throw new ArgumentException("'option' is missing."));
                return [];
            case ["posts", var id, "counts"]:
                control.SetCounts(id, Counts(body));
                return [];
            default:
                return null;
        }
    }

    private void ChangeToken(string text, string action, ControlBody body)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new ArgumentException("A token is named by its number.");
        }

        switch (action)
        {
            case "revoke":
                control.RevokeToken(number);
                break;
            case "expire":
                control.ExpireToken(number);
                break;
            case "age":
                control.AgeToken(number, body.Seconds("seconds") ?? throw new ArgumentException("'seconds' is missing."));
                break;
            default:
                throw new ArgumentException("A token can be told to revoke, expire or age.");
        }
    }

    /// <summary>What is left out is off.</summary>
    private void ReplaceFaults(JsonNode? json)
    {
        var given = json as JsonObject ?? throw new ArgumentException("The body has to be a JSON object with 'faults'.");
        var faults = (given["faults"] as JsonArray ?? []).Select(item => FaultText.Read(ControlBody.From(item))).ToList();
        control.ClearFaults();
        control.BehaveLikeMeta(given["like_meta"]?.ToString() == "true");
        faults.ForEach(control.Add);
    }

    private static SimulatedCounts Counts(ControlBody body) =>
        new(
            body.Number("views") ?? 0,
            body.Number("likes") ?? 0,
            body.Number("reposts") ?? 0,
            body.Number("quotes") ?? 0,
            body.Number("shares") ?? 0,
            body.Number("clicks") ?? 0
        );

    private static long After(HttpRequest request) =>
        long.TryParse(request.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Returns the page the form was on, which is one of the simulator.</summary>
    private static string Back(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value
            ? page.PathAndQuery
            : "/";

    private static Task WriteAsync(HttpContext http, JsonObject body) =>
        JsonResponse.WriteAsync(http, StatusCodes.Status200OK, JsonResponse.Text(body));

    private Task WriteErrorAsync(HttpContext http, int status, string message) =>
        http.Request.HasFormContentType
            ? problems.WriteAsync(http, "This does not work", message, Back(http.Request), status)
            : JsonResponse.WriteAsync(
                http,
                status,
                JsonResponse.Text(new JsonObject { ["error"] = new JsonObject { ["message"] = message } })
            );
}
