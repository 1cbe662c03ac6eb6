using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Represents one handler as it was registered. They run in the order of registration.</summary>
/// <param name="ChangeType">The kind of change it handles.</param>
/// <param name="HandlerType">The class of the handler; null for a lambda.</param>
/// <param name="HandleAsync">Calls the handler with the services of a scope.</param>
internal sealed record WebhookListener(
    Type ChangeType,
    Type? HandlerType,
    Func<WebhookChange, ThreadsWebhookContext, CancellationToken, Task> HandleAsync
)
{
    private static readonly MethodInfo OfOneKind = typeof(WebhookListener).GetMethod(
        nameof(FromClass),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    public static WebhookListener From<TChange>(Func<TChange, ThreadsWebhookContext, CancellationToken, Task> handle)
        where TChange : WebhookChange =>
        new(typeof(TChange), null, (change, context, cancellationToken) => handle((TChange)change, context, cancellationToken));

    /// <summary>Finds each kind of change that a class handles.</summary>
    /// <exception cref="ArgumentException">It handles none.</exception>
    public static IReadOnlyList<WebhookListener> FromClass(Type handler)
    {
        WebhookListener[] listeners =
        [
            .. handler
                .GetInterfaces()
                .Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IThreadsWebhookHandler<>))
                .Select(each => (WebhookListener)OfOneKind.MakeGenericMethod(handler, each.GetGenericArguments()[0]).Invoke(null, null)!),
        ];
        return listeners.Length > 0
            ? listeners
            : throw new ArgumentException($"{handler} must implement IThreadsWebhookHandler<TChange> for at least one kind of change.");
    }

    private static WebhookListener FromClass<THandler, TChange>()
        where THandler : class, IThreadsWebhookHandler<TChange>
        where TChange : WebhookChange =>
        new(
            typeof(TChange),
            typeof(THandler),
            (change, context, cancellationToken) =>
                context.Services.GetRequiredService<THandler>().HandleAsync((TChange)change, context, cancellationToken)
        );
}
