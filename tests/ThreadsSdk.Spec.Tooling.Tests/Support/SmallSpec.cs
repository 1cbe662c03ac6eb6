namespace ThreadsSdk.Spec.Tooling.Tests.Support;

/// <summary>A made-up spec of one file, so that no test depends on what Meta says today.</summary>
internal static class SmallSpec
{
    public const string Text = """
        api:
          title: Things
          doc: An API.
          version: v9
          date: 2026-01-02
          documentation: https://example.com/docs/
          own_user: me
          token_parameter: token
          names: { data: data, paging: paging, error: error, before: before, after: after, limit: limit, webhook_field: field, webhook_value: value }
          hosts:
            graph: { url: https://example.com, doc: Calls. }
            authorize: { url: https://example.com, doc: Window. }
            site: { url: https://example.com, doc: Site. }

        scopes:
          app_see: { doc: Read. }
          app_change: { doc: Write. }
          app_rest: { doc: Rest. }

        limits:
          note_length: { value: 80, unit: characters, doc: Longest note. }
          page_size: { value: 50, unit: items, doc: Most items of a page. }

        quotas:
          things: { total: 10, seconds: 60, doc: Things. }
          notes: { total: 20, seconds: 60, doc: Notes. }

        errors:
          thing_missing:
            code: 7
            subcode: 70
            kind: not_found
            retry: never
            message: There is no {0}
            doc: There is no such thing.
            advice: Check the id.

        enums:
          Color:
            doc: A colour.
            values:
              RED: { doc: Red. }
              BLUE: { doc: Blue. }

        models:
          Thing:
            doc: A thing.
            properties:
              id: { type: id, required: true, doc: Id. }
              name: { type: string, doc: Name. }
              size: { type: int, doc: Size. }
              color: { type: Color, doc: Colour. }
          Done:
            doc: What was done.
            properties:
              success: { type: bool, doc: Whether it was. }
          Hidden:
            doc: Plumbing.
            access: internal
            properties:
              one: { type: int, doc: One. }
              two: { type: int, doc: Two. }
          Note:
            doc: A note to send.
            usage: request
            properties:
              title: { type: string, min_length: 2, doc: Title. }
              text: { type: string, required: true, doc: Text. }
          ThingWebhook: { doc: A thing., properties: { id: { type: id, doc: Id. } } }
          InsightMetric: { doc: A metric., properties: { name: { type: string, doc: Name. } } }
          MetricValue: { doc: A value., properties: { value: { type: long, doc: Value. } } }
          OtherWebhook: { doc: Another., properties: { id: { type: id, doc: Id. } } }

        fieldsets:
          ThingFields: { model: Thing, default: true, doc: The fields., fields: [id, name, size] }

        parameter_sets:
          cursors:
            doc: Places of pages.
            options: PageOptions
            parameters:
              limit: { in: query, type: int, min: 1, max: page_size, doc: Items of a page. }
              before: { in: query, type: string, excludes: [after], doc: Cursor. }
              after: { in: query, type: string, excludes: [before], doc: Cursor. }

        endpoints:
          Things:
            doc: Things.
            operations:
              Get:
                http: GET /{thing_id}
                doc: Reads a thing.
                scopes: [app_see]
                returns: Thing
                parameters:
                  thing_id: { in: path, type: id, doc: Id. }
                  fields: { in: query, type: fields<Thing>, fieldset: ThingFields, doc: Fields. }
              Find:
                http: GET /{name}
                doc: Finds a thing.
                returns: Done
                parameters:
                  name: { in: path, type: string, doc: Name. }
              List:
                http: GET /{user_id}/things
                doc: Lists things.
                returns: page<Thing>
                parameters:
                  use: [cursors]
                  user_id: { in: path, type: id, example: me, doc: User. }
              ListOld:
                http: GET /{user_id}/old
                doc: Lists old things.
                returns: page<Thing>
                parameters:
                  use: [cursors]
                  user_id: { in: path, type: id, example: me, doc: User. }
              Change:
                http: POST /{thing_id}/change
                doc: Changes a thing.
                scopes: [app_see, app_change]
                quota: things
                errors: [thing_missing]
                returns: Done
                parameters:
                  thing_id: { in: path, type: id, doc: Id. }
                  hide: { in: form, type: bool, required: true, doc: Whether to hide it. }
                  note: { in: form, type: string, max_length: note_length, forbidden_characters: ".]\n", doc: Note. }
                  more: { in: form, type: json<Note>, needs: [note], doc: More. }

        metrics:
          ThingInsights:
            doc: Numbers.
            enum: ThingMetric
            metrics:
              views: { kind: value, doc: Views. }

        webhooks:
          things: { name: Thing, topic: moderate, payload: ThingWebhook, scopes: [app_see], doc: A thing changed. }
        """;
}
