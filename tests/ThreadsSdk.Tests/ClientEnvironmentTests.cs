using Xunit;

namespace ThreadsSdk.Tests;

public sealed class ClientEnvironmentTests
{
    [Fact]
    public void Options_are_read_from_the_environment()
    {
        var options = Read(("THREADS_ACCESS_TOKEN", " THAAtoken\n"), ("THREADS_BASE_ADDRESS", "http://127.0.0.1:7117"));

        Assert.Equal(("THAAtoken", new Uri("http://127.0.0.1:7117")), (options.AccessToken, options.BaseAddress));
    }

    [Fact]
    public void Address_is_that_of_Threads_when_none_is_set() =>
        Assert.Equal(ThreadsApi.GraphHost, Read(("THREADS_ACCESS_TOKEN", "THAAtoken"), ("THREADS_BASE_ADDRESS", "")).BaseAddress);

    [Fact]
    public void Token_that_is_missing_is_an_error_that_names_the_variable() =>
        Assert.Contains("THREADS_ACCESS_TOKEN", Assert.Throws<InvalidOperationException>(() => Read()).Message, StringComparison.Ordinal);

    [Fact]
    public void Address_that_is_none_is_an_error_that_names_the_variable()
    {
        var refused = Assert.Throws<InvalidOperationException>(() =>
            Read(("THREADS_ACCESS_TOKEN", "THAAtoken"), ("THREADS_BASE_ADDRESS", "here"))
        );

        Assert.Contains("THREADS_BASE_ADDRESS", refused.Message, StringComparison.Ordinal);
    }

    private static ThreadsClientOptions Read(params (string Name, string Value)[] variables) =>
        ThreadsClientOptions.FromEnvironment(
            variables.ToDictionary(variable => variable.Name, variable => (string?)variable.Value).GetValueOrDefault
        );
}
