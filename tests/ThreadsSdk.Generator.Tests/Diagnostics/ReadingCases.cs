using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Generator.Tests.Diagnostics;

/// <summary>Faults that show while one file is read.</summary>
internal static class ReadingCases
{
    public static IEnumerable<FaultCase> All { get; } =
    [
        new(
            SpecRules.InvalidYaml,
            "a second document",
            "This is a second document, which is not read; give it a file of its own",
            """
            scopes: { threads_share: { doc: Share. } }
            ---
            [||]scopes: { threads_read: { doc: Read. } }
            """
        ),
        new(
            SpecRules.InvalidValue,
            "a day that no calendar has",
            "'2026-02-30' is not a date such as 2025-04-14",
            "scopes: { threads_share: { doc: Share., since: [|2026-02-30|] } }"
        ),
        new(
            SpecRules.InvalidValue,
            "half a character",
            "'50.5' is not a whole number of at least 0",
            """
            models:
              Draft: { doc: A draft., usage: request, properties: { text: { type: string, max_length: [|50.5|], doc: Its text. } } }
            """
        ),
        new(
            SpecRules.DuplicateName,
            "a field twice",
            "'id' is declared more than once",
            """
            fieldsets:
              LeastOfPost: { model: Post, doc: The least of it., fields: [id, [|id|]] }
            """
        ),
        new(
            SpecRules.InvalidYaml,
            "a brace that is not closed",
            "What follows is not YAML; is a brace or bracket missing?",
            """
            scopes:
              threads_delete: { doc[||]: Delete.
            limits:
              length: { value: 5, unit: items, doc: A length. }
            """
        ),
        new(
            SpecRules.InvalidYaml,
            "a quote that is not closed",
            "While scanning a quoted scalar, found unexpected end of stream.",
            """
            scopes:
              threads_delete: { doc: [|"Delete. }|]
            """
        ),
        new(
            SpecRules.UnknownKey,
            "a section",
            "'modells' is not a key of the file; did you mean 'models'?",
            """
            [|modells|]:
              Media: { doc: A post. }
            """
        ),
        new(
            SpecRules.UnknownKey,
            "a key of a property",
            "'tpye' is not a key of the property 'id'; did you mean 'type'?",
            """
            models:
              Media:
                doc: A post.
                properties:
                  id: { type: id, [|tpye|]: id, doc: Its id. }
            """
        ),
        new(
            SpecRules.UnknownKey,
            "a key like no other",
            "'zzzzzzzz' is not a key of the scope 'threads_delete'",
            """
            scopes:
              threads_delete: { doc: Delete., [|zzzzzzzz|]: 1 }
            """
        ),
        new(
            SpecRules.MissingKey,
            "the unit of a limit",
            "the limit 'length' needs 'unit'",
            """
            limits:
              [|length|]: { value: 5, doc: A length. }
            """
        ),
        new(
            SpecRules.MissingKey,
            "the values of an enum",
            "the enum 'Shape' needs 'values'",
            """
            enums:
              [|Shape|]: { doc: A shape. }
            """
        ),
        new(
            SpecRules.MissingKey,
            "what tells an error from others",
            "the error 'gone' needs 'code'",
            """
            errors:
              [|gone|]: { kind: server, retry: never, message: Gone, doc: It is gone., advice: Wait. }
            """
        ),
        new(
            SpecRules.WrongShape,
            "a list for a map",
            "'scopes' has to be a map",
            """
            scopes: [||][threads_delete]
            """
        ),
        new(
            SpecRules.WrongShape,
            "a text for a list",
            "'scopes' has to be a list",
            """
            webhooks:
              posts: { topic: moderate, payload: Post, doc: A post., scopes: [|threads_basic|] }
            """
        ),
        new(
            SpecRules.WrongShape,
            "a map for a text",
            "'unit' has to be a text",
            """
            limits:
              length: { value: 5, unit: [||]{}, doc: A length. }
            """
        ),
        new(
            SpecRules.WrongShape,
            "a quoted number",
            "'value' has to be a number",
            """
            limits:
              length: { value: [|"5"|], unit: items, doc: A length. }
            """
        ),
        new(
            SpecRules.WrongShape,
            "a broken number for a whole one",
            "'total' has to be a whole number",
            """
            quotas:
              calls: { total: [|2.5|], seconds: 60, doc: Calls a minute. }
            """
        ),
        new(
            SpecRules.WrongShape,
            "a number beyond all bounds",
            "'seconds' has to be a whole number",
            """
            quotas:
              calls: { total: 2, seconds: [|9999999999999999999999|], doc: Calls a minute. }
            """
        ),
        new(
            SpecRules.WrongShape,
            "yes for true",
            "'default' has to be true or false",
            """
            fieldsets:
              Least: { model: Post, default: [|yes|], doc: The least., fields: [id] }
            """
        ),
        new(
            SpecRules.WrongShape,
            "no values",
            "'values' has to be a map with at least one entry",
            """
            enums:
              Shape: { doc: A shape., values: [||]{} }
            """
        ),
        new(
            SpecRules.MissingDoc,
            "a model",
            "The model 'Media' has no 'doc'",
            """
            models:
              [|Media|]:
                properties: { id: { type: id, doc: Its id. } }
            """
        ),
        new(
            SpecRules.MissingDoc,
            "a value, left blank",
            "The value 'ROUND' has no 'doc'",
            """
            enums:
              Shape: { doc: A shape., values: { [|ROUND|]: { doc: } } }
            """
        ),
        new(
            SpecRules.InvalidValue,
            "a kind of error",
            "'notfound' is not one of authentication, permission, rate_limit, invalid_request, not_found, server; did you mean 'not_found'?",
            """
            errors:
              gone: { code: 1, kind: [|notfound|], retry: never, message: Gone, doc: It is gone., advice: Wait. }
            """
        ),
        new(
            SpecRules.InvalidValue,
            "a date",
            "'May 2025' is not a date such as 2025-04-14",
            """
            scopes:
              threads_delete: { doc: Delete., since: [|May 2025|] }
            """
        ),
        new(
            SpecRules.DuplicateName,
            "a key of a map",
            "'doc' is declared more than once",
            """
            scopes:
              threads_delete: { doc: Delete., [|doc|]: Again. }
            """
        ),
        new(
            SpecRules.DuplicateName,
            "a model of another file",
            "'Post' is declared more than once",
            """
            models:
              [|Post|]: { doc: A post., properties: { id: { type: id, doc: Its id. } } }
            """
        ),
        new(
            SpecRules.UnknownType,
            "brackets that do not match",
            "there is no type 'list<string'",
            """
            models:
              Media: { doc: A post., properties: { tags: { type: [|list<string|], doc: Its tags. } } }
            """
        ),
    ];
}
