using System.Globalization;
using DiffEngine;
using Xunit;

namespace ThreadsSdk.Generator.Tests.Running;

/// <summary>
/// Compares texts with the files in the test project's <c>Snapshots</c>, named as Verify names them:
/// <c>Class.Method#name.verified.cs</c>, and <c>.received.cs</c> for what differs.
/// </summary>
internal static class Snapshot
{
    private const string Verified = ".verified.cs";
    private const string Received = ".received.cs";

    private static readonly string Project = $"tests/{typeof(Snapshot).Assembly.GetName().Name}";

    /// <summary>Accepts the snapshots of every project: one change of the spec moves several.</summary>
    public const string Accept = "ACCEPT_SNAPSHOTS=1 dotnet test Sdk.sln --filter Category=Snapshot";

    public static string Folder { get; } = Path.Combine(Repository.Root, Project, "Snapshots");

    public static bool IsAccepting => Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1";

    /// <summary>A diff tool needs someone to look at it.</summary>
    private static bool HasViewer =>
        !DiffRunner.Disabled
        && (
            !OperatingSystem.IsLinux()
            || Environment.GetEnvironmentVariable("DISPLAY") is not null
            || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is not null
        );

    /// <summary>Fails unless the running test's snapshots are exactly these texts.</summary>
    public static async Task Verify(IReadOnlyDictionary<string, string> texts)
    {
        var test = TestContext.Current.TestMethod!;
        var prefix = $"{TestContext.Current.TestClass!.TestClassSimpleName}.{test.MethodName}#";
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.EnumerateFiles(Folder, prefix + "*" + Received))
        {
            File.Delete(file);
        }

        var faults = new List<string>();
        foreach (var (name, text) in texts)
        {
            faults.AddRange(await Compare(Path.Combine(Folder, prefix + name), text.ReplaceLineEndings("\n")));
        }

        foreach (
            var file in Directory.EnumerateFiles(Folder, prefix + "*" + Verified).Where(file => !texts.ContainsKey(Name(file, prefix)))
        )
        {
            faults.AddRange(Withdraw(file));
        }

        if (faults.Count > 0)
        {
            Assert.Fail($"{string.Join("\n", faults)}\n\nRead the differences. To accept all of them: {Accept}");
        }
    }

    private static async Task<string[]> Compare(string path, string text)
    {
        var old = File.Exists(path + Verified) ? (await File.ReadAllTextAsync(path + Verified)).ReplaceLineEndings("\n") : null;
        if (text == old)
        {
            return [];
        }

        await File.WriteAllTextAsync(path + Received, text);
        if (IsAccepting)
        {
            File.Move(path + Received, path + Verified, overwrite: true);
            return [];
        }

        if (HasViewer)
        {
            await DiffRunner.LaunchAsync(path + Received, path + Verified);
        }

        return [old is null ? $"new:     {Path.GetFileName(path)}" : $"changed: {Path.GetFileName(path)}, {FirstDifference(old, text)}"];
    }

    private static string[] Withdraw(string file)
    {
        if (!IsAccepting)
        {
            return [$"gone:    {Path.GetFileName(file)}"];
        }

        File.Delete(file);
        return [];
    }

    private static string FirstDifference(string old, string text)
    {
        var (before, after) = (old.Split('\n'), text.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"line {line + 1}\n  - {before.ElementAtOrDefault(line)}\n  + {after.ElementAtOrDefault(line)}"
        );
    }

    private static string Name(string file, string prefix) => Path.GetFileName(file)[prefix.Length..^Verified.Length];
}
