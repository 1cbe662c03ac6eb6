using System.Text.Json.Nodes;

namespace ThreadsSdk.Simulator.Control;

/// <summary>Lists all that the control API takes. What is here is routed and described; nothing else is.</summary>
internal sealed class ControlRoutes(SimulatorControl control, Composer composer, Moderation moderation)
{
    private const string Get = "GET";
    private const string Post = "POST";
    private const string Put = "PUT";

    private static readonly string[] CountNames = ["views", "likes", "reposts", "quotes", "shares", "clicks"];
    private static readonly ControlField PostId = new("id", "string", "The id of a post.");
    private static readonly ControlField TokenNumber = new("number", "integer", "The number of a token.");

    /// <summary>Gets the objects that are taken and returned, by their names.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<ControlField>>> Shapes =>
        ControlShapes.All.Append(KeyValuePair.Create(ControlShapes.Item, composer.ItemFields));

    public IEnumerable<ControlRoute> All() =>
        [
            .. Reads(),
            .. Clock(),
            .. Faults(),
            .. Tokens(),
            .. Posts(),
            Follow("follow", "Has a user follow another one.", true),
            Follow("unfollow", "Has a user follow another one no more.", false),
        ];

    private IEnumerable<ControlRoute> Reads() =>
        [
            new(Get, "/", "Shows the time, the app and the users.")
            {
                Returns = ControlShapes.Summary,
                Respond = _ => ControlJson.Summary(control),
            },
            new(Get, "/calls", "Lists the last calls of the API.")
            {
                InQuery = [new("after", "integer", "Lists only the calls after the one with this number.")],
                Returns = ControlShapes.Calls,
                Respond = call => ControlJson.Calls(control, call.FromQuery("after")),
            },
            new(Get, "/tokens", "Lists the tokens of users, without their texts.")
            {
                Returns = ControlShapes.Tokens,
                Respond = _ => ControlJson.Tokens(control),
            },
            new(Get, "/containers", "Lists the containers.")
            {
                Returns = ControlShapes.Containers,
                Respond = _ => ControlJson.Containers(control),
            },
            new(Get, "/quotas", "Lists how much of each quota is used.")
            {
                Returns = ControlShapes.Quotas,
                Respond = _ => ControlJson.Quotas(control),
            },
            new(Get, "/faults", "Lists what will go wrong.") { Returns = ControlShapes.Faults, Respond = _ => ControlJson.Faults(control) },
            new(Get, "/events", "Sends an event named change whenever something changes, its id the number of changes so far.")
            {
                ContentType = "text/event-stream",
                Write = http => EventStream.WriteAsync(http, control),
            },
        ];

    private IEnumerable<ControlRoute> Clock() =>
        [
            new(Post, "/clock", "Puts the clock forward: containers progress, tokens age, quotas recover.")
            {
                Fields = [new("advance_seconds", "number", "How far.", IsRequired: true)],
                Example = """{"advance_seconds":3600}""",
                Returns = ControlShapes.Summary,
                Respond = call =>
                {
                    control.AdvanceClock(call.Body.Seconds("advance_seconds") ?? throw ControlBody.Missing("advance_seconds"));
                    return ControlJson.Summary(control);
                },
            },
            new(Post, "/reset", "Puts everything back to the start; the users keep their ids and first tokens.")
            {
                Returns = ControlShapes.Summary,
                Respond = _ =>
                {
                    control.Reset();
                    return ControlJson.Summary(control);
                },
            },
            new(Post, "/calls/clear", "Forgets the calls.")
            {
                Returns = ControlShapes.Calls,
                Respond = _ =>
                {
                    control.Calls.Clear();
                    return ControlJson.Calls(control, 0);
                },
            },
        ];

    private IEnumerable<ControlRoute> Faults() =>
        [
            Fault(
                new(Post, "/faults", "Has one more thing go wrong.")
                {
                    Fields = FaultText.Fields,
                    Example = """{"kind":"lose_response","operation":"Publishing.PublishContainer"}""",
                },
                body => control.Add(FaultText.Read(body))
            ),
            Fault(
                new(Put, "/faults", "Replaces all that will go wrong. What is left out is off.")
                {
                    Fields =
                    [
                        new("like_meta", "boolean", "Whether everything happens that happens in production."),
                        new("faults", ControlShapes.Fault + "[]", "The faults."),
                    ],
                    Example = """{"like_meta":false,"faults":[{"kind":"refuse","error":"CallRateLimit","times":2}]}""",
                },
                Replace
            ),
            Fault(new(Post, "/faults/clear", "Has nothing go wrong any more."), _ => control.ClearFaults()),
            Fault(
                new(Post, "/faults/like-meta", "Has everything happen that happens in production, or nothing of it.")
                {
                    Fields = [new("on", "boolean", "False turns it off.")],
                    Example = """{"on":true}""",
                },
                body => control.BehaveLikeMeta(body.Text("on") is not "false")
            ),
        ];

    private IEnumerable<ControlRoute> Tokens() =>
        [
            new(Post, "/tokens", "Issues a long-lived token of a user. The response is the only one that has its text.")
            {
                Fields =
                [
                    new("username", "string", "The user.", IsRequired: true),
                    new("scopes", "string[]", "Its scopes; all without it."),
                    new("age_seconds", "number", "How long ago it was issued."),
                ],
                Example = $$"""{"username":"{{control.Users[0].Username}}","age_seconds":86400}""",
                Returns = ControlShapes.NewToken,
                Respond = call =>
                    ControlJson.NewToken(
                        control.IssueToken(
                            call.Body.Required("username"),
                            call.Body.Texts("scopes"),
                            call.Body.Seconds("age_seconds") ?? default
                        )
                    ),
            },
            Token(
                "/tokens/{number}/age",
                "Makes a token older, as if it had been issued earlier.",
                [new("seconds", "number", "How much older.", IsRequired: true)],
                """{"seconds":86400}""",
                (number, body) => control.AgeToken(number, body.Seconds("seconds") ?? throw ControlBody.Missing("seconds"))
            ),
            Token("/tokens/{number}/expire", "Ends a token now.", [], null, (number, _) => control.ExpireToken(number)),
            Token(
                "/tokens/{number}/revoke",
                "Ends a token as a user does who removes the app.",
                [],
                null,
                (number, _) => control.RevokeToken(number)
            ),
        ];

    private IEnumerable<ControlRoute> Posts() =>
        [
            new(Post, "/posts", "Publishes a post or a reply as any user, at once, by the rules of the API.")
            {
                Fields = composer.Fields,
                Example = $$"""{"username":"{{control.Users[0].Username}}","text":"Bread is in the oven."}""",
                Returns = ControlShapes.NewPost,
                Respond = call => new JsonObject { ["id"] = composer.Publish(call.Body) },
            },
            OfPost(
                "votes",
                "Votes in the poll of a post, as somebody whom the simulator does not know.",
                [new("option", "integer", "The option, from 1.", IsRequired: true)],
                """{"option":1}""",
                (id, body) => control.Vote(id, body.Number("option") ?? throw ControlBody.Missing("option"))
            ),
            OfPost(
                "counts",
                "Sets what people did with a post whom the simulator does not know. What is left out is 0.",
                [.. CountNames.Select(name => new ControlField(name, "integer", $"The number of {name}."))],
                """{"views":700,"likes":3}""",
                (id, body) => control.SetCounts(id, Counts(body))
            ),
            .. Moderation.Actions.Select(action => OfPost(action.Name, action.Doc, [], null, (id, _) => moderation.Decide(id, action))),
        ];

    private static SimulatedCounts Counts(ControlBody body)
    {
        var counts = CountNames.Select(name => body.Number(name) ?? 0).ToArray();
        return new(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    private ControlRoute Follow(string path, string summary, bool on) =>
        new(Post, $"/users/{{username}}/{path}", summary)
        {
            InPath = [new("username", "string", "The handle of who is followed.")],
            Fields = [new("username", "string", "The handle of the follower.", IsRequired: true)],
            Example = $$"""{"username":"{{control.Users[0].Username}}"}""",
            Returns = ControlShapes.Followers,
            Respond = call => new JsonObject { ["followers"] = control.Follow(call.Path["username"], call.Body.Required("username"), on) },
        };

    private void Replace(ControlBody body)
    {
        var faults = body.Objects("faults").Select(FaultText.Read).ToList();
        control.ClearFaults();
        control.BehaveLikeMeta(body.Text("like_meta") is "true");
        faults.ForEach(control.Add);
    }

    private ControlRoute Fault(ControlRoute route, Action<ControlBody> change) =>
        route with
        {
            Returns = ControlShapes.Faults,
            Respond = call =>
            {
                change(call.Body);
                return ControlJson.Faults(control);
            },
        };

    private ControlRoute Token(string path, string summary, ControlField[] fields, string? example, Action<int, ControlBody> change) =>
        new(Post, path, summary)
        {
            InPath = [TokenNumber],
            Fields = fields,
            Example = example,
            Returns = ControlShapes.Tokens,
            Respond = call =>
            {
                change(call.FromPath(TokenNumber.Name), call.Body);
                return ControlJson.Tokens(control);
            },
        };

    private static ControlRoute OfPost(
        string path,
        string summary,
        ControlField[] fields,
        string? example,
        Action<string, ControlBody> change
    ) =>
        new(Post, $"/posts/{{id}}/{path}", summary)
        {
            InPath = [PostId],
            Fields = fields,
            Example = example,
            Returns = ControlShapes.Nothing,
            Respond = call =>
            {
                change(call.Path[PostId.Name], call.Body);
                return [];
            },
        };
}
