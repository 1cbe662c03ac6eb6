using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Generator.Tests.Diagnostics;

/// <summary>What can be wrong with saying that something ends.</summary>
internal static class DeprecationCases
{
    public static IEnumerable<FaultCase> All { get; } =
    [
        new(
            SpecRules.MissingKey,
            "an end that nobody announced",
            "'deprecated' needs 'announced'",
            "scopes: { threads_old: { doc: Old., [|deprecated|]: { ends: 2026-01-01 } } }"
        ),
        new(
            SpecRules.Contradiction,
            "an end before its announcement",
            "'threads_old' ends on 2025-01-01, before it was announced on 2026-01-01",
            "scopes: { threads_old: { doc: Old., deprecated: { announced: 2026-01-01, ends: [|2025-01-01|] } } }"
        ),
        new(
            SpecRules.UnknownReference,
            "another scope that is not there",
            "there is no scope 'threads_basik'; did you mean 'threads_basic'?",
            "scopes: { threads_old: { doc: Old., deprecated: { announced: 2026-01-01, use: [|threads_basik|] } } }"
        ),
        new(
            SpecRules.Contradiction,
            "a value that replaces itself",
            "'RED' cannot be used instead of itself",
            "enums: { Shade: { doc: A shade., values: { RED: { doc: Red., deprecated: { announced: 2026-01-01, use: [|RED|] } } } } }"
        ),
        new(
            SpecRules.UnknownReference,
            "a property of another model",
            "there is no property 'id'",
            """
            models:
              Old: { doc: Old., properties: { text: { type: string, doc: A text., deprecated: { announced: 2026-01-01, use: [|id|] } } } }
            """
        ),
        new(
            SpecRules.UnknownReference,
            "another call of another group",
            "there is no operation 'Post.Read'; did you mean 'Posts.Read'?",
            """
            endpoints:
              Posts: { doc: Posts., operations: { Read: { http: GET /posts, doc: Reads., returns: Post } } }
              Others:
                doc: Others.
                operations:
                  Peek: { http: GET /others, doc: Peeks., returns: Post, deprecated: { announced: 2026-01-01, use: [|Post.Read|] } }
            """
        ),
    ];
}
