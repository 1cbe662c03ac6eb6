using System.Reflection;
using ThreadsSdk.Runtime;
using Xunit;

namespace ThreadsSdk.Tests.Conventions;

public sealed class AsyncConventionTests
{
    private static readonly Type[] AsyncTypes =
    [
        typeof(Task),
        typeof(Task<>),
        typeof(ValueTask),
        typeof(ValueTask<>),
        typeof(IAsyncEnumerable<>),
    ];

    private static IEnumerable<MethodInfo> AsyncMethods =>
        PublicSurface
            .Methods.Where(method => AsyncTypes.Contains(Definition(method.ReturnType)))
            .Where(method => method.Name != nameof(IAsyncDisposable.DisposeAsync));

    [Fact]
    public void Async_method_ends_in_Async() =>
        Assert.All(AsyncMethods, method => Assert.EndsWith("Async", method.Name, StringComparison.Ordinal));

    [Fact]
    public void Method_that_ends_in_Async_is_async() =>
        Assert.All(
            PublicSurface.Methods.Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)),
            method => Assert.Contains(Definition(method.ReturnType), AsyncTypes)
        );

    [Fact]
    public void Async_method_takes_a_token_last() =>
        Assert.All(
            AsyncMethods,
            method =>
            {
                ParameterInfo? last = method.GetParameters().LastOrDefault();
                Assert.True(last?.ParameterType == typeof(CancellationToken), Name(method));
                Assert.Equal("cancellationToken", last!.Name);
                Assert.DoesNotContain(method.GetParameters()[..^1], parameter => parameter.ParameterType == typeof(CancellationToken));
            }
        );

    /// <summary>What a user writes and the SDK calls has none: nobody may forget to hand the token on.</summary>
    [Fact]
    public void Token_has_a_default_where_users_call() =>
        Assert.All(
            AsyncMethods.Where(method => !IsWrittenByUsers(method.DeclaringType!) && !PublicSurface.IsHidden(method.DeclaringType!)),
            method => Assert.True(method.GetParameters()[^1].HasDefaultValue, Name(method))
        );

    private static bool IsWrittenByUsers(Type type) =>
        type.GetInterfaces()
            .Append(type)
            .Any(one =>
                one == typeof(IThreadsAccessTokenProvider)
                || one == typeof(IThreadsSender)
                || one.Name.EndsWith("Store", StringComparison.Ordinal)
            );

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
