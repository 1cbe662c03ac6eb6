using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ThreadsSdk.EntityFrameworkCore.Database;

/// <summary>
/// Represents a context of a store's own, with what it was made from. What the app has not saved yet is in another one, and stays unsaved.
/// </summary>
internal sealed class OpenContext(DbContext context, AsyncServiceScope scope, bool isOwned) : IAsyncDisposable
{
    public DbContext Context { get; } = context;

    /// <summary>Creates a context with the app's factory, or where it has none, in a scope of its own.</summary>
    public static async Task<OpenContext> CreateAsync<TContext>(IServiceScopeFactory scopes, CancellationToken cancellationToken)
        where TContext : DbContext
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            return scope.ServiceProvider.GetService<IDbContextFactory<TContext>>() is { } factory
                ? new OpenContext(await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false), scope, isOwned: true)
                : new OpenContext(scope.ServiceProvider.GetRequiredService<TContext>(), scope, isOwned: false);
        }
        catch
        {
            await scope.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isOwned)
        {
            await Context.DisposeAsync().ConfigureAwait(false);
        }

        await scope.DisposeAsync().ConfigureAwait(false);
    }
}
