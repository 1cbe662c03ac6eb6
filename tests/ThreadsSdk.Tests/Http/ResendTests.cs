using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Spec;
using ThreadsSdk.Tests.Conventions;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Http;

/// <summary>What changes something reaches the server as often as the client says, whatever breaks: nothing below repeats it.</summary>
public sealed class ResendTests
{
    private static readonly string[] Clients = ["its own handler", "AddThreads", "AddThreads over another handler"];

    public static TheoryData<string, Break, string> Cases =>
        [.. from client in Clients from broken in Enum.GetValues<Break>() from call in Calls.Keys select (client, broken, call)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every operation of the spec that changes something, and requests that are none.</summary>
    private static Dictionary<string, Func<ThreadsClient, Task>> Calls { get; } =
        new(
            SpecOfThreads
                .Operations.Where(operation => operation.Method != HttpMethod.Get.Method)
                .ToDictionary(operation => operation.FullName, SimplestCall)
        )
        {
            ["Publishing.CreateContainer"] = threads =>
                threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "Hello" }, Cancel),
            ["a POST with a query alone"] = threads =>
                threads.SendAsync(new ThreadsRequest(HttpMethod.Post, "me/threads") { Query = { ["text"] = "Hello" } }, Cancel),
            ["a DELETE of one's own"] = threads => threads.SendAsync(new ThreadsRequest(HttpMethod.Delete, "1"), Cancel),
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Server_sees_as_many_requests_as_the_client_says_it_made(string client, Break broken, string call)
    {
        var log = new MemoryLog();
        await using var server = new BreakingServer(broken);
        using var services = Provide(server.Address, client, log);
        using var threads = services.GetRequiredService<ThreadsClient>();

        await Assert.ThrowsAnyAsync<ThreadsException>(() => Calls[call](threads));

        Assert.Equal(1 + log.Lines.Count(line => line.Contains("is sent again", StringComparison.Ordinal)), server.Requests);
    }

    [Theory]
    [InlineData(Break.ResetAfterTheRequest)]
    [InlineData(Break.EndBeforeAnAnswer)]
    [InlineData(Break.CutAnswer)]
    [InlineData(Break.CorruptAnswer)]
    public async Task Request_that_changes_something_and_may_have_arrived_is_sent_once(Break broken)
    {
        await using var server = new BreakingServer(broken);
        using var services = Provide(server.Address, Clients[0], new MemoryLog());
        using var threads = services.GetRequiredService<ThreadsClient>();

        var failed = await Assert.ThrowsAsync<ThreadsTransportException>(() => threads.Media.RepostAsync("1", Cancel));

        Assert.True(failed.MayHaveArrived);
        Assert.Equal(1, server.Requests);
    }

    /// <summary>The call with a sample for each parameter that has to be given, and nothing else.</summary>
    private static Func<ThreadsClient, Task> SimplestCall(OperationSpec operation)
    {
        var group = typeof(ThreadsClient).GetProperty(operation.Group)!;
        var method = group.PropertyType.GetMethod($"{operation.Name}Async")!;
        var arguments = method
            .GetParameters()
            .Select(parameter =>
                parameter.ParameterType == typeof(CancellationToken) ? Cancel
                : parameter.HasDefaultValue ? null
                : Samples.Make(parameter.ParameterType, "1")
            )
            .ToArray();
        return threads => (Task)method.Invoke(group.GetValue(threads), arguments)!;
    }

    private static ServiceProvider Provide(Uri address, string client, MemoryLog log)
    {
        var options = new ThreadsClientOptions
        {
            BaseAddress = address,
            AccessToken = "token",
            MaxRetries = 3,
            RetryDelay = TimeSpan.Zero,
            LoggerFactory = log,
        }.Wired();
        var services = new ServiceCollection();
        if (client == Clients[0])
        {
            return services.AddSingleton(new ThreadsClient(options)).BuildServiceProvider();
        }

        var builder = services.AddThreads(own =>
            (own.BaseAddress, own.AccessToken, own.RetryDelay, own.LoggerFactory, own.SenderFactory) = (
                address,
                "token",
                TimeSpan.Zero,
                log,
                options.SenderFactory
            )
        );
        if (client == Clients[2])
        {
            builder.ConfigureHttpClient(http =>
                http.ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = false })
            );
        }

        return services.BuildServiceProvider();
    }
}
