namespace ThreadsSdk.Simulator.Tests.Support;

/// <summary>Finds the sources of the checkout the tests were built in.</summary>
internal static class SourceFolder
{
    public static string Simulator { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sdk.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The repository was not found.");
        }

        return Path.Combine(folder.FullName, "src", "ThreadsSdk.Simulator");
    }
}
