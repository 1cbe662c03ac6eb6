using System.Collections;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ThreadsSdk.AspNetCore.Users;

/// <summary>Adds the id of the signed-in user to the scope of what is logged in a request.</summary>
internal sealed class UserLogScopeFilter(ILoggerFactory loggers) : IStartupFilter
{
    private readonly ILogger _logger = loggers.CreateLogger("ThreadsSdk.AspNetCore");

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                async (context, rest) =>
                {
                    using (_logger.BeginScope(new UserScope(context)))
                    {
                        await rest(context).ConfigureAwait(false);
                    }
                }
            );
            next(app);
        };

    /// <summary>Looks the user up when something is logged: when the scope begins, nobody is signed in yet.</summary>
    private sealed class UserScope(HttpContext context) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        private const string Key = "ThreadsUserId";

        public int Count => UserId is null ? 0 : 1;

        private string? UserId => context.User.FindThreadsUserId();

        public KeyValuePair<string, object?> this[int index] =>
            index == 0 && UserId is { } id ? KeyValuePair.Create(Key, (object?)id) : throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        {
            if (UserId is { } id)
            {
                yield return KeyValuePair.Create(Key, (object?)id);
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => UserId is { } id ? $"{Key}:{id}" : "";
    }
}
