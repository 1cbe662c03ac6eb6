using System.ComponentModel;
using System.Runtime.CompilerServices;
using ThreadsSdk.Http;

namespace ThreadsSdk.Runtime;

/// <summary>Reads pages one after the other, by cursor only: the links in a response contain the token and could point anywhere.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pager
{
    /// <summary>
    /// Follows the cursor after each page, or the one before it if the caller began with <paramref name="before"/>. Stops when the cursor
    /// is missing or repeated, when a page is empty, and when links to the next page no longer appear.
    /// </summary>
    /// <param name="readPage">Reads the page at a cursor.</param>
    /// <param name="before">The cursor to begin before.</param>
    /// <param name="after">The cursor to begin after.</param>
    /// <param name="prefetch">The number of pages to fetch ahead.</param>
    /// <param name="onUnread">Receives each item that could not be read, before the items of its page.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static IAsyncEnumerable<T> ReadAllAsync<T>(
        Func<string?, string?, CancellationToken, Task<Page<T>>> readPage,
        string? before,
        string? after,
        int prefetch,
        Action<UnreadItem>? onUnread,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(prefetch, "options.Prefetch");
        var pages = ReadPages(readPage, before, after, cancellationToken);
        return Items(prefetch == 0 ? pages : Prefetch.Ahead(pages, prefetch, cancellationToken), onUnread, cancellationToken);
    }

    private static async IAsyncEnumerable<T> Items<T>(
        IAsyncEnumerable<Page<T>> pages,
        Action<UnreadItem>? onUnread,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Unread)
            {
                onUnread?.Invoke(item);
            }

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
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
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
            if (page.IsEmpty || (hadLink && !hasLink))
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
