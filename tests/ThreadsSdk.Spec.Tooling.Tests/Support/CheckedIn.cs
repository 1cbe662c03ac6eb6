using Xunit;

namespace ThreadsSdk.Spec.Tooling.Tests.Support;

/// <summary>Holds a file of the repository to what makes it.</summary>
internal static class CheckedIn
{
    /// <summary>Fails unless the file has this text; writes it instead when snapshots are accepted.</summary>
    /// <param name="path">The path in the repository.</param>
    /// <param name="text">The text it should have.</param>
    /// <param name="arguments">The arguments of the threads command that writes it.</param>
    public static void Verify(string path, string text, string arguments)
    {
        var file = Path.Combine(SpecFolder.Repository, path);
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, text);
            return;
        }

        var old = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (old != text)
        {
            var line = old.Split('\n').Zip(text.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count() + 1;
            Assert.Fail(
                $"{path} is older than the spec; the first difference is in line {line}.\n"
                    + $"Renew it: dotnet run --project src/ThreadsSdk.Cli -- {arguments}\n"
                    + "To accept it and all other snapshots: ACCEPT_SNAPSHOTS=1 dotnet test Sdk.sln --filter Category=Snapshot"
            );
        }
    }
}
