using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Generator.Tests.Diagnostics;

/// <summary>Faults of operations, parameters and addresses that show when all files are put together.</summary>
internal static class EndpointCases
{
    public static IEnumerable<FaultCase> All { get; } =
    [
        new(
            SpecRules.UnknownReference,
            "a quota",
            "there is no quota 'post'; did you mean 'posts'?",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  List: { http: GET /posts, doc: Lists posts., quota: [|post|], returns: page<Post> }
            """
        ),
        new(
            SpecRules.UnknownReference,
            "an error",
            "there is no error 'gone'",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  List: { http: GET /posts, doc: Lists posts., errors: [[|gone|]], returns: page<Post> }
            """
        ),
        new(
            SpecRules.UnknownReference,
            "an error there is advice for",
            "there is no error 'gone'",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  List: { http: GET /posts, doc: Lists posts., advice: { gone: [|Stop.|] }, returns: page<Post> }
            """
        ),
        new(
            SpecRules.UnknownReference,
            "a set of parameters",
            "there is no parameter set 'cursor'; did you mean 'cursors'?",
            Get("use: [[|cursor|]]")
        ),
        new(
            SpecRules.Contradiction,
            "a parameter that a set has too",
            "'color' is in a used parameter set as well",
            Get(
                """
                use: [colors]
                [|color|]: { in: query, type: string, doc: A color. }
                """
            )
        ),
        new(
            SpecRules.Contradiction,
            "a record of lists for what is no list",
            "'PageOptions' is for lists, but 'Read' returns no page",
            Get("use: [[|cursors|]]")
        ),
        new(
            SpecRules.Contradiction,
            "a parameter that excludes itself",
            "'size' excludes itself",
            Get("size: { in: query, type: int, excludes: [[|size|]], doc: A size. }")
        ),
        new(
            SpecRules.Contradiction,
            "a parameter that needs what it excludes",
            "'size' needs 'color' and excludes it",
            Get(
                """
                color: { in: query, type: Color, doc: A color. }
                size: { in: query, type: int, needs: [color], excludes: [[|color|]], doc: A size. }
                """
            )
        ),
        new(
            SpecRules.Contradiction,
            "required parameters that exclude each other",
            "'size' excludes 'width', but both are required",
            Get(
                """
                width: { in: query, type: int, required: true, doc: A width. }
                size: { in: query, type: int, required: true, excludes: [[|width|]], doc: A size. }
                """
            )
        ),
        new(
            SpecRules.InvalidValue,
            "a value sent that is none of the type",
            "'many' is not a value of the type 'int'",
            Get("size: { in: query, type: int, send: [|many|], doc: A size. }")
        ),
        new(
            SpecRules.UnknownReference,
            "a default that is no value of its enum",
            "there is no value of Color 'REDD'; did you mean 'RED'?",
            Get("color: { in: query, type: Color, default: [|REDD|], doc: A color. }")
        ),
        new(
            SpecRules.BadPathTemplate,
            "a placeholder twice",
            "the path names '{post_id}' twice",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  Read:
                    http: [|GET /{post_id}/{post_id}|]
                    doc: Reads a post.
                    returns: Post
                    parameters: { post_id: { in: path, type: id, doc: Its id. } }
            """
        ),
        new(
            SpecRules.Contradiction,
            "one path for two operations",
            "'GET /posts' is 'Posts.List' already",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  List: { http: GET /posts, doc: Lists posts., returns: page<Post> }
                  Read: { http: [|GET /posts|], doc: Reads posts., returns: Post }
            """
        ),
        new(SpecRules.DuplicateName, "a set used twice", "'colors' is declared more than once", Get("use: [colors, [|colors|]]")),
        new(
            SpecRules.Contradiction,
            "a set that another one uses",
            "'shapes' uses the parameter set 'colors' already",
            Get("use: [shapes, [|colors|]]")
                + """

                parameter_sets:
                  shapes: { doc: Shapes., parameters: { use: [colors], shape: { in: query, type: string, doc: A shape. } } }
                """
        ),
        new(
            SpecRules.InvalidValue,
            "an example of another type",
            "'cats' is not an example of the type 'int'",
            Get("size: { in: query, type: int, required: true, example: [|cats|], doc: A size. }")
        ),
        new(
            SpecRules.UnknownReference,
            "an example that is no value of its enum",
            "there is no value of Color 'PURPLE'",
            Get("color: { in: query, type: Color, required: true, example: [|PURPLE|], doc: A color. }")
        ),
        new(
            SpecRules.Contradiction,
            "an example of what no caller has to give",
            "'size' is not shown in an example: only what a caller has to give is",
            Get("size: { in: query, type: int, example: [|1|], doc: A size. }")
        ),
        new(
            SpecRules.Contradiction,
            "a limit that counts something else",
            "the limit 'patience', in seconds, cannot bound this",
            Get("name: { in: query, type: string, max_length: [|patience|], doc: A name. }")
                + """

                limits: { patience: { value: 5, unit: seconds, doc: A time. } }
                """
        ),
        new(
            SpecRules.Contradiction,
            "two records to derive from",
            "options derive from one record, but 'ColorOptions' and 'ShapeOptions' are asked for: let one of the sets use the other",
            Get("use: [colors, [|shapes|]]")
                + """

                parameter_sets:
                  shapes: { doc: Shapes., options: ShapeOptions, parameters: { shape: { in: query, type: string, doc: A shape. } } }
                """
        ),
        new(
            SpecRules.Contradiction,
            "a set that uses itself",
            "the parameter set 'shapes' uses itself",
            """
            parameter_sets:
              shapes: { doc: Shapes., parameters: { use: [[|shapes|]], shape: { in: query, type: string, doc: A shape. } } }
            """
        ),
        new(
            SpecRules.Contradiction,
            "a required parameter in a record of a set",
            "'shape' is required, so that 'ShapeOptions' cannot hold it",
            """
            parameter_sets:
              shapes: { doc: Shapes., options: ShapeOptions, parameters: { [|shape|]: { in: query, type: string, required: true, doc: A shape. } } }
            """
        ),
        new(
            SpecRules.MisplacedType,
            "a field mask in a set",
            "'fields<Post>' cannot be the type of a parameter of a set",
            """
            parameter_sets:
              shapes: { doc: Shapes., parameters: { fields: { in: query, type: [|fields<Post>|], doc: What to read. } } }
            """
        ),
        new(
            SpecRules.UnknownReference,
            "another parameter",
            "there is no parameter 'befor'; did you mean 'before'?",
            Get(
                """
                before: { in: query, type: string, doc: A cursor. }
                after: { in: query, type: string, excludes: [[|befor|]], doc: A cursor. }
                """
            )
        ),
        new(
            SpecRules.UnknownReference,
            "a constant, which no caller gives",
            "there is no parameter 'version'",
            Get(
                """
                version: { in: query, type: string, value: v1, doc: The version. }
                text: { in: query, type: string, needs: [[|version|]], doc: A text. }
                """
            )
        ),
        new(
            SpecRules.UnknownReference,
            "a value of an enum",
            "there is no value of Color 'read'; did you mean 'RED'?",
            Get(
                """
                color: { in: query, type: Color, doc: A color. }
                shade: { in: query, type: string, only_when: { color: [[|read|]] }, doc: A shade. }
                """
            )
        ),
        new(
            SpecRules.UnknownReference,
            "a parameter of which one must be given",
            "there is no parameter 'text'",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  Write:
                    http: POST /posts
                    doc: Writes a post.
                    returns: Post
                    requires_one_of: [{ of: [[|text|]] }]
            """
        ),
        new(
            SpecRules.UnknownReference,
            "a fieldset",
            "there is no fieldset over Post 'AllOfPosts'; did you mean 'AllOfPost'?",
            Get(
                """
                fields: { in: query, type: fields<Post>, fieldset: [|AllOfPosts|], doc: What to read. }
                """
            )
        ),
        new(
            SpecRules.UnknownReference,
            "a host",
            "there is no host 'sit'; did you mean 'site'?",
            """
            urls:
              Compose: { host: [|sit|], path: /compose, doc: Writes a post. }
            """
        ),
        new(
            SpecRules.MissingKey,
            "the fieldset of a mask",
            "the parameter 'fields' needs 'fieldset'",
            Get(
                """
                [|fields|]: { in: query, type: fields<Post>, doc: What to read. }
                """
            )
        ),
        new(
            SpecRules.BadPathTemplate,
            "a method",
            "'PUT /posts' is not a method (GET, POST, DELETE) and a path",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  List: { http: [|PUT /posts|], doc: Lists posts., returns: page<Post> }
            """
        ),
        new(
            SpecRules.BadPathTemplate,
            "a name no parameter has",
            "the path names '{post_id}', but there is no path parameter 'post_id'",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  Read: { http: [|'GET /{post_id}'|], doc: Reads a post., returns: Post }
            """
        ),
        new(
            SpecRules.BadPathTemplate,
            "a path parameter the path does not name",
            "'post_id' is a path parameter, but the path '/posts' does not name it",
            Get(
                """
                [|post_id|]: { in: path, type: id, doc: Id of the post. }
                """
            )
        ),
        new(
            SpecRules.BadPathTemplate,
            "a placeholder in an address",
            "'/{user}' is not a path",
            """
            urls:
              Follow: { host: site, path: [|'/{user}'|], doc: Follows someone. }
            """
        ),
        new(
            SpecRules.NameClash,
            "two options records",
            "'Posts.List' and 'Posts.Find' would both be 'ListOptions' in C#",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  List: { http: GET /posts, doc: Lists., options: ListOptions, returns: page<Post>, parameters: { q: { in: query, type: string, doc: A word. } } }
                  [|Find|]: { http: GET /posts/found, doc: Finds., options: ListOptions, returns: page<Post>, parameters: { q: { in: query, type: string, doc: A word. } } }
            """
        ),
        new(
            SpecRules.NameClash,
            "a list and the pages of another",
            "'ListPage' and 'List' would both be 'ListPage' in C#",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  [|List|]: { http: GET /posts, doc: Lists., returns: page<Post> }
                  ListPage: { http: GET /page, doc: Reads., returns: Post }
            """
        ),
        new(
            SpecRules.MisplacedType,
            "a list as a parameter",
            "'list<string>' cannot be the type of a parameter",
            Get(
                """
                tags: { in: query, type: [|list<string>|], doc: Tags. }
                """
            )
        ),
        new(
            SpecRules.MisplacedType,
            "a model that is only read as a parameter",
            "'json<Post>' cannot be the type of a parameter: 'Post' is only read",
            Get(
                """
                post: { in: query, type: [|json<Post>|], doc: A post. }
                """
            )
        ),
        new(
            SpecRules.MisplacedType,
            "a number in the path",
            "'int' cannot be the type of a path parameter",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  Read:
                    http: GET /{number}
                    doc: Reads a post.
                    returns: Post
                    parameters: { number: { in: path, type: [|int|], doc: Its number. } }
            """
        ),
        new(
            SpecRules.MisplacedType,
            "a text as a result",
            "'string' cannot be the type of a result",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  Read: { http: GET /posts, doc: Reads a post., returns: [|string|] }
            """
        ),
        new(
            SpecRules.Contradiction,
            "a required constant",
            "'version' is required and has a constant value",
            Get(
                """
                [|version|]: { in: query, type: string, required: true, value: v1, doc: The version. }
                """
            )
        ),
        new(
            SpecRules.Contradiction,
            "a constant with a fallback",
            "'version' has both 'value' and 'send'",
            Get(
                """
                [|version|]: { in: query, type: string, value: v1, send: v2, doc: The version. }
                """
            )
        ),
        new(
            SpecRules.Contradiction,
            "options as JSON where there are none",
            "'Read' has no options to write as JSON",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  Read: { http: GET /posts, doc: Reads a post., returns: Post, options_json: [|true|] }
            """
        ),
        new(
            SpecRules.Contradiction,
            "a secret among options as JSON",
            "'code' is secret and would be written with the options",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  Read:
                    http: GET /posts
                    doc: Reads a post.
                    returns: Post
                    options_json: true
                    parameters: { code: { in: query, type: string, secret: [|true|], doc: A code. } }
            """
        ),
        new(
            SpecRules.MisplacedType,
            "a field mask among options as JSON",
            "'fields<Post>' cannot be the type of an option that is written as JSON",
            """
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  List:
                    http: GET /posts
                    doc: Lists posts.
                    returns: page<Post>
                    options_json: true
                    parameters: { fields: { in: query, type: [|fields<Post>|], fieldset: AllOfPost, doc: What to read. } }
            """
        ),
        new(
            SpecRules.MisplacedParameter,
            "the form of a GET",
            "'text' cannot be in the form of a GET",
            Get(
                """
                text: { in: [|form|], type: string, doc: A text. }
                """
            )
        ),
    ];

    /// <summary>A GET with these parameters.</summary>
    private static string Get(string parameters) =>
        $"""
            endpoints:
              Posts:
                doc: Posts.
                operations:
                  Read:
                    http: GET /posts
                    doc: Reads a post.
                    returns: Post
                    parameters:
                      {parameters.ReplaceLineEndings("\n" + new string(' ', 10))}
            """;
}
