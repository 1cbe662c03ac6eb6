using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Generator.Tests.Diagnostics;

/// <summary>Faults of enums, models, fieldsets and webhooks that show when all files are put together.</summary>
internal static class ModelCases
{
    public static IEnumerable<FaultCase> All { get; } =
    [
        new(
            SpecRules.UnknownType,
            "a model that is near",
            "there is no type 'Pots'; did you mean 'Post'?",
            """
            models:
              Media: { doc: A post., properties: { parts: { type: [|list<Pots>|], doc: Its parts. } } }
            """
        ),
        new(
            SpecRules.UnknownReference,
            "a scope",
            "there is no scope 'threads_basics'; did you mean 'threads_basic'?",
            """
            models:
              Media: { doc: A post., properties: { id: { type: id, doc: Its id., scopes: [[|threads_basics|]] } } }
            """
        ),
        new(
            SpecRules.UnknownReference,
            "a limit",
            "there is no limit 'text_lenght'; did you mean 'text_length'?",
            """
            models:
              Draft: { doc: A draft., usage: request, properties: { text: { type: string, max_length: [|text_lenght|], doc: Its text. } } }
            """
        ),
        new(
            SpecRules.UnknownReference,
            "a field",
            "there is no field of Reply 'idd'; did you mean 'id'?",
            """
            fieldsets:
              AllOfReply: { model: Reply, default: true, doc: All of it., fields: [id, [|idd|]] }
            """
        ),
        new(
            SpecRules.UnknownReference,
            "the model of a fieldset",
            "there is no model 'Photo'",
            """
            fieldsets:
              AllOfPhoto: { model: [|Photo|], doc: All of it., fields: [id] }
            """
        ),
        new(
            SpecRules.UnknownReference,
            "a field to expand",
            "there is no field of Post 'name'",
            """
            models:
              Media: { doc: A post., properties: { parent: { type: Post, expand: [[|name|]], doc: Its parent. } } }
            """
        ),
        new(
            SpecRules.NameClash,
            "two properties",
            "'is_on' and 'isOn' would both be 'IsOn' in C#",
            """
            models:
              Media:
                doc: A post.
                properties:
                  is_on: { type: bool, doc: Whether it is on. }
                  [|isOn|]: { type: bool, doc: Whether it is on. }
            """
        ),
        new(
            SpecRules.NameClash,
            "a property and its model",
            "'Media' and 'media' would both be 'Media' in C#",
            """
            models:
              Media: { doc: A post., properties: { [|media|]: { type: id, doc: Its id. } } }
            """
        ),
        new(
            SpecRules.NameClash,
            "a model and an enum",
            "'Color' and 'Color' would both be 'Color' in C#",
            """
            models:
              [|Color|]: { doc: A color., properties: { id: { type: id, doc: Its id. } } }
            """
        ),
        new(
            SpecRules.NameClash,
            "two types that differ in case alone",
            "'Post' and 'POST' would both be 'POST' in C#",
            """
            models:
              [|POST|]: { doc: A post., properties: { id: { type: id, doc: Its id. } } }
            """
        ),
        new(
            SpecRules.NameClash,
            "a model and what is always written",
            "'ThreadsLimits' and 'ThreadsLimits' would both be 'ThreadsLimits' in C#",
            """
            models:
              [|ThreadsLimits|]: { doc: Limits., properties: { id: { type: id, doc: Its id. } } }
            """
        ),
        new(
            SpecRules.NameClash,
            "two metrics",
            "'likes' and 'hearts' would both be 'Likes' in C#",
            """
            metrics:
              PostInsights:
                doc: Insights.
                enum: PostMetric
                metrics:
                  likes: { kind: value, doc: Likes. }
                  [|hearts|]: { kind: value, name: Likes, doc: Hearts. }
            """
        ),
        new(
            SpecRules.NameClash,
            "two metric sets with the same enum",
            "'PostMetric' and 'PostMetric' would both be 'PostMetric' in C#",
            """
            metrics:
              PostInsights: { doc: Insights., enum: [|PostMetric|], metrics: { likes: { kind: value, doc: Likes. } } }
              ReplyInsights: { doc: Insights., enum: PostMetric, metrics: { likes: { kind: value, doc: Likes. } } }
            """
        ),
        new(
            SpecRules.InvalidName,
            "a scope",
            "'2ndPost' cannot be a C# name",
            """
            scopes:
              [|threads_2nd_post|]: { doc: Write twice. }
            """
        ),
        new(
            SpecRules.InvalidName,
            "a property of a model that has another name",
            "'1st' cannot be a C# name",
            """
            models:
              Old: { name: Former, doc: A model., properties: { [|1st|]: { type: id, doc: The first. } } }
            """
        ),
        new(
            SpecRules.InvalidName,
            "a value that begins with a digit",
            "'3d' cannot be a C# name",
            """
            enums:
              Shape: { doc: A shape., values: { [|3d|]: { doc: With depth. } } }
            """
        ),
        new(
            SpecRules.InvalidName,
            "a model with a blank",
            "'My model' cannot be a C# name",
            """
            models:
              [|My model|]: { doc: A model., properties: { id: { type: id, doc: Its id. } } }
            """
        ),
        new(
            SpecRules.ContradictoryBounds,
            "a minimum over the maximum",
            "'min' is 5, which is more than 'max', 1.5",
            """
            models:
              Draft: { doc: A draft., usage: request, properties: { size: { type: double, min: [|5|], max: 1.5, doc: Its size. } } }
            """
        ),
        new(
            SpecRules.ContradictoryBounds,
            "a minimum over a limit",
            "'min_length' is 501, which is more than 'max_length', 500",
            """
            models:
              Draft: { doc: A draft., usage: request, properties: { text: { type: string, min_length: [|501|], max_length: text_length, doc: Its text. } } }
            """
        ),
        new(
            SpecRules.MisplacedBound,
            "the length of a number",
            "'max_length' does not apply to a int",
            """
            models:
              Draft: { doc: A draft., usage: request, properties: { size: { type: int, max_length: [|3|], doc: Its size. } } }
            """
        ),
        new(
            SpecRules.MisplacedType,
            "a page as a property",
            "'page<Post>' cannot be the type of a property",
            """
            models:
              Media: { doc: A post., properties: { parts: { type: [|page<Post>|], doc: Its parts. } } }
            """
        ),
        new(
            SpecRules.MisplacedType,
            "a model that is only read within one that is sent",
            "'Post' cannot be the type of a property of 'Draft', which is sent: 'Post' is only read",
            """
            models:
              Draft: { doc: A draft., usage: request, properties: { post: { type: [|Post|], doc: The post. } } }
            """
        ),
        new(
            SpecRules.MisplacedType,
            "a webhook that carries a text",
            "'string' cannot be the type of a payload",
            """
            webhooks:
              posts: { topic: moderate, payload: [|string|], doc: A post. }
            """
        ),
        new(
            SpecRules.Contradiction,
            "a text in place of its object",
            "'name' cannot stand for a 'Media': only one property can, and it has to be an id",
            """
            models:
              Media: { doc: A post., properties: { name: { type: string, bare: [|true|], doc: Its name. } } }
            """
        ),
        new(
            SpecRules.Contradiction,
            "a day that is no time",
            "'size' ends no day: it is no time",
            """
            models:
              Media: { doc: A post., properties: { size: { type: int, ends_day: [|Day|], doc: Its size. } } }
            """
        ),
        new(
            SpecRules.NameClash,
            "a day and a property",
            "'day' and 'Day' would both be 'Day' in C#",
            """
            models:
              Media: { doc: A post., properties: { day: { type: int, doc: A day. }, time: { type: timestamp, ends_day: [|Day|], doc: A time. } } }
            """
        ),
        new(
            SpecRules.Contradiction,
            "a value that is also nowhere",
            "'id' can be nowhere else: name a list of the model and a property of its items",
            """
            models:
              Media: { doc: A post., properties: { id: { type: id, also_in: [[|parts|], id], doc: Its id. } } }
            """
        ),
        new(
            SpecRules.Contradiction,
            "two fieldsets that are the default",
            "exactly one fieldset over 'Post' has to be marked 'default: true'",
            """
            fieldsets:
              [|LeastOfPost|]: { model: Post, default: true, doc: The least of it., fields: [id] }
            """
        ),
        new(
            SpecRules.Contradiction,
            "a fieldset that leaves out fields of none",
            "'LeastOfPost' extends no fieldset it could leave fields out of",
            """
            fieldsets:
              LeastOfPost: { model: Post, doc: The least of it., fields: [id], without: [[|text|]] }
            """
        ),
        new(
            SpecRules.UnknownReference,
            "a fieldset to extend",
            "there is no fieldset 'AllOfPosts'; did you mean 'AllOfPost'?",
            """
            fieldsets:
              LeastOfPost: { extends: [|AllOfPosts|], doc: The least of it. }
            """
        ),
        new(
            SpecRules.Contradiction,
            "a fieldset that extends itself",
            "'LeastOfPost' extends itself",
            """
            fieldsets:
              LeastOfPost: { extends: [|LeastOfPost|], doc: The least of it. }
            """
        ),
        new(
            SpecRules.Contradiction,
            "a field that the extended fieldset has",
            "'id' is in 'AllOfPost' already",
            """
            fieldsets:
              LeastOfPost: { extends: AllOfPost, doc: The least of it., fields: [[|id|]] }
            """
        ),
        new(
            SpecRules.Contradiction,
            "a field that the extended fieldset lacks",
            "'nothing' is not in 'AllOfPost', so it cannot be left out",
            """
            fieldsets:
              LeastOfPost: { extends: AllOfPost, doc: The least of it., without: [[|nothing|]] }
            """
        ),
        new(
            SpecRules.InvalidValue,
            "a quota of nothing",
            "'0' is not at least 1",
            """
            quotas:
              replies: { total: [|0|], seconds: 60, doc: Replies. }
            """
        ),
        new(
            SpecRules.InvalidValue,
            "an error that is a success",
            "'200' is not an HTTP status of an error, 400 to 599",
            """
            errors:
              gone: { code: 1, kind: server, retry: never, status: [|200|], message: Gone, doc: It is gone., advice: Wait. }
            """
        ),
        new(
            SpecRules.Contradiction,
            "two errors that nothing tells apart",
            "'lost' has the code, subcode and symbol of 'gone', so nothing tells them apart",
            """
            errors:
              gone: { code: 1, kind: server, retry: never, message: Gone, doc: It is gone., advice: Wait. }
              [|lost|]: { code: 1, kind: server, retry: never, message: Lost, doc: It is lost., advice: Wait. }
            """
        ),
        new(
            SpecRules.Contradiction,
            "a text that is another value",
            "'RED' is a text of 'RED' already",
            """
            enums:
              Shade: { doc: A shade., values: { RED: { doc: Red. }, PINK: { doc: Pink., aliases: [[|RED|]] } } }
            """
        ),
        new(
            SpecRules.UnknownType,
            "a type by the name of another language",
            "there is no type 'integer'; did you mean 'int'?",
            """
            models:
              Media: { doc: A post., properties: { size: { type: [|integer|], doc: A size. } } }
            """
        ),
        new(
            SpecRules.Contradiction,
            "a fieldset that leaves out everything",
            "'LeastOfPost' leaves out every field of 'AllOfPost'",
            """
            fieldsets:
              LeastOfPost: { extends: AllOfPost, doc: The least of it., without: [[|id|]] }
            """
        ),
        new(
            SpecRules.Contradiction,
            "an internal model that metrics show",
            "'InsightMetric' is internal, but 'MediaInsights' shows it",
            """
            models:
              InsightMetric: { doc: A metric., access: [|internal|], properties: { name: { type: string, doc: Its name. } } }
            metrics:
              MediaInsights: { doc: Insights., enum: MediaMetric, metrics: { views: { kind: value, doc: Views. } } }
            """
        ),
        new(
            SpecRules.InvalidValue,
            "an address that is none",
            "'http://example.com' is not the name of a page or an https:// address",
            """
            models:
              Media: { doc: A post., source: [|http://example.com|], properties: { id: { type: id, doc: Its id. } } }
            """
        ),
        new(
            SpecRules.NameClash,
            "a limit named like a member of every object",
            "'Equals' and 'equals' would both be 'Equals' in C#",
            """
            limits:
              [|equals|]: { value: 1, unit: items, doc: A limit. }
            """
        ),
        new(
            SpecRules.Contradiction,
            "content in an internal model",
            "'Post' is content, so that it cannot stand in 'Wrapper', which is internal",
            """
            models:
              Wrapper: { doc: A wrapper., access: internal, properties: { post: { type: [|Post|], doc: A post. } } }
            """
        ),
        new(
            SpecRules.Contradiction,
            "an internal model of a public one",
            "'Cursors' is internal, so that it cannot stand where users see it",
            """
            models:
              Cursors: { doc: Cursors., access: internal, properties: { after: { type: string, doc: A cursor. } } }
              Media: { doc: A post., properties: { cursors: { type: [|Cursors|], doc: Cursors. } } }
            """
        ),
        new(
            SpecRules.UnknownReference,
            "a page of the documentation",
            "there is no page 'post'; did you mean 'posts'?",
            """
            models:
              Media: { doc: A post., source: [|post|], properties: { id: { type: id, doc: Its id. } } }
            """
        ),
        new(
            SpecRules.InvalidValue,
            "more seconds than there are",
            "'10000000000000000000000000000' is not a number of seconds from 0 to 922337203684",
            """
            limits:
              for_ever: { value: [|10000000000000000000000000000|], unit: seconds, doc: Longest time. }
            """
        ),
        new(
            SpecRules.TooManyFields,
            "65 properties",
            "'Media' has 65 properties; a model with a field mask can have 64",
            $$"""
            models:
              [|Media|]:
                doc: A post.
                properties: { {{string.Join(", ", Enumerable.Range(1, 65).Select(i => $"p{i}: {{ type: id, doc: An id. }}"))}} }
            fieldsets:
              AllOfMedia: { model: Media, default: true, doc: All of it., fields: [p1] }
            """
        ),
    ];
}
