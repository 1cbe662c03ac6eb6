using System.Runtime.CompilerServices;

namespace ThreadsSdk.Http;

/// <summary>Reads pages one after the other, by cursor only: the links in an answer hold the token and could point anywhere.</summary>
internal static class Pager
{
    /// <summary>
    /// Follows the cursor after each page, or the one before it when the caller began with <paramref name="before"/>. Stops when the
    /// cursor is missing or came already, when a page is empty, and when links to the next page stop coming.
    /// </summary>
    public static IAsyncEnumerable<T> ReadAll<T>(
        Func<string?, string?, CancellationToken, Task<Page<T>>> readPage, string? before, string? after, int prefetch, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(prefetch);
        var pages = ReadPages(readPage, before, after, cancellationToken);
        return Items(prefetch == 0 ? pages : Prefetch.Ahead(pages, prefetch, cancellationToken), cancellationToken);
    }

    private static async IAsyncEnumerable<T> Items<T>(
        IAsyncEnumerable<Page<T>> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
            {
                yield return item;
            }
        }
    }

    private static async IAsyncEnumerable<Page<T>> ReadPages<T>(
        Func<string?, string?, CancellationToken, Task<Page<T>>> readPage,
        string? before,
        string? after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var backwards = !string.IsNullOrEmpty(before) && string.IsNullOrEmpty(after);
        var hadLink = false;
        var cursor = backwards ? before : after;
        HashSet<string>? seen = null;
        while (true)
        {
            var page = await readPage(before, after, cancellationToken).ConfigureAwait(false);
            yield return page;
            var hasLink = backwards ? page.HasPreviousLink : page.HasNextLink;
            if (page.Items.Count == 0 || (hadLink && !hasLink))
            {
                yield break;
            }

            hadLink |= hasLink;
            seen ??= new HashSet<string>(StringComparer.Ordinal);
            if (!string.IsNullOrEmpty(cursor))
            {
                seen.Add(cursor);
            }

            cursor = backwards ? page.Before : page.After;
            if (string.IsNullOrEmpty(cursor) || seen.Contains(cursor))
            {
                yield break;
            }

            before = backwards ? cursor : null;
            after = backwards ? null : cursor;
        }
    }
}
