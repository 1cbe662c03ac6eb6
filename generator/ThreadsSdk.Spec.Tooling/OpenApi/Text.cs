namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Holds what the document says of itself.</summary>
internal static class Text
{
    public static string Description(ApiSpec api) =>
        $"""
            An unofficial description of Meta's API for Threads, {api.Version}, with Meta's changelog up to {api.Date}. ThreadsSdk writes it from
            the spec that its client and its simulator are made from; Meta publishes none. Meta's own pages are at {api.Documentation}.

            - Ids are strings; some responses hold them as numbers.
            - Enums that Meta sends are open: a value that is not listed is no error. They have `x-threads-open`.
            - A list of the type `edge<T>` (`x-threads-type`) may come without the object around it.
            - Times are texts such as 2026-05-04T12:10:10+0000, or seconds since 1970.
            - Where the token's own user may stand in a path, `{api.OwnUser}` is enough as an id.
            - OpenAPI holds one operation for a path and method. Where Meta tells several apart by what the id is, they are one operation here,
              and `x-threads-operations` has each of them.
            - `x-threads-rules` are the rules between parameters, `x-threads-mask` the fields that can be asked for, `x-threads-quota` what a call
              counts against, `x-threads-limits` the limits that bounds come from.
            """.ReplaceLineEndings("\n");
}
