using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ThreadsSdk.Generator.Tests.Running;
using Xunit;

namespace ThreadsSdk.Package.Tests;

public sealed class OriginTests
{
    /// <summary>What the compiler writes in place of the folder of the checkout.</summary>
    private const string MappedRoot = "/_/";

    [Fact]
    public void Nothing_names_a_folder_of_this_machine_skipped_without_THREADS_PACKAGES()
    {
        var root = Repository.Root.TrimEnd('/', '\\');
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + Path.DirectorySeparatorChar;

        Assert.All(
            PackedFolder.Packages().SelectMany(package => package.Files.Concat(package.Symbols)).Where(file => file.IsOwn),
            file =>
            {
                Assert.False(file.Mentions(root), "It names the folder of the checkout.");
                Assert.False(file.Mentions(home), "It names the home of who built it.");
                if (file.Name.EndsWith(".pdb", StringComparison.Ordinal))
                {
                    var symbols = Symbols.Read(file);
                    Assert.DoesNotContain(root, symbols.SourceLink ?? "", StringComparison.Ordinal);
                    Assert.All(
                        symbols.Sources,
                        source =>
                        {
                            Assert.StartsWith(MappedRoot, source.Path, StringComparison.Ordinal);
                            Assert.DoesNotContain(root, source.Embedded ?? "", StringComparison.Ordinal);
                        }
                    );
                }
            }
        );
    }

    [Fact]
    public void A_repository_is_named_by_its_address_on_the_web_skipped_without_THREADS_PACKAGES() =>
        Assert.All(
            PackedFolder.Packages().SelectMany(package => package.Nuspec.Descendants()).Attributes("url"),
            url => Assert.StartsWith("https://", url.Value, StringComparison.Ordinal)
        );

    [Fact]
    public void Every_source_is_in_the_repository_or_in_the_symbols_skipped_without_THREADS_PACKAGES() =>
        Assert.All(
            WithSymbols(),
            pair =>
                Assert.All(
                    Symbols.Read(pair.Package.SymbolsOf(pair.Assembly)).Sources,
                    source =>
                        Assert.True(
                            source.Embedded is not null || File.Exists(Path.Combine(Repository.Root, source.Path[MappedRoot.Length..])),
                            source.Path
                        )
                )
        );

    [Fact]
    public void Symbols_belong_to_their_assemblies_skipped_without_THREADS_PACKAGES() =>
        Assert.All(
            WithSymbols(),
            pair => Assert.Equal(AssemblyStamp.Of(pair.Assembly).SymbolsId, Symbols.Read(pair.Package.SymbolsOf(pair.Assembly)).Id)
        );

    [Fact]
    public void Symbols_lead_to_the_sources_of_the_commit_on_the_web_skipped_without_THREADS_PACKAGES() =>
        Assert.All(
            WithSymbols(),
            pair =>
            {
                var commit = AssemblyStamp.Of(pair.Assembly).Version!.Split('+')[^1];
                var json = Symbols.Read(pair.Package.SymbolsOf(pair.Assembly)).SourceLink!;
                var link = JsonDocument.Parse(json).RootElement.GetProperty("documents");

                Assert.Matches("^[0-9a-f]{40}$", commit);
                Assert.Equal(commit, pair.Package.Nuspec.Descendants().Attributes("commit").Single().Value);
                Assert.Contains(
                    link.EnumerateObject(),
                    document =>
                        document.Name == MappedRoot + "*" && Regex.IsMatch(document.Value.GetString()!, $"^https://.*/{commit}/.*\\*$")
                );
            }
        );

    [Fact]
    public void Assemblies_come_out_the_same_of_the_same_sources_skipped_without_THREADS_PACKAGES() =>
        Assert.All(OwnAssemblies(), pair => Assert.True(AssemblyStamp.Of(pair.Assembly).IsDeterministic, pair.Assembly.Name));

    [Fact]
    public void Files_come_out_the_same_byte_for_byte_wherever_they_are_built_skipped_without_THREADS_PACKAGES_AGAIN()
    {
        var again = PackedFolder.PackagesAgain().ToDictionary(package => package.Id);

        Assert.All(
            PackedFolder.Packages(),
            package =>
            {
                Assert.Equal(Hashes(package.Files), Hashes(again[package.Id].Files));
                Assert.Equal(Hashes(package.Symbols), Hashes(again[package.Id].Symbols));
            }
        );

        static IEnumerable<string> Hashes(IEnumerable<PackedFile> files) =>
            files.Where(file => file.IsOwn).Select(file => $"{file.Name} {Convert.ToHexString(SHA256.HashData(file.Content))}");
    }

    [Fact]
    public void Assemblies_say_their_version_and_which_Threads_they_know_skipped_without_THREADS_PACKAGES()
    {
        var api = Repository.ReadText("spec/threads.yaml");
        var version = Regex.Match(api, "^  version: (\\S+)", RegexOptions.Multiline).Groups[1].Value;
        var date = Regex.Match(api, "^  date: (\\S+)", RegexOptions.Multiline).Groups[1].Value;

        // What reads the spec knows whichever Threads it reads of.
        string[] readers = ["ThreadsSdk.Spec.dll", "ThreadsSdk.Spec.Tooling.dll"];
        Assert.All(
            OwnAssemblies().Where(pair => !readers.Contains(Path.GetFileName(pair.Assembly.Name))),
            pair =>
            {
                var stamp = AssemblyStamp.Of(pair.Assembly);
                Assert.Equal(pair.Package.Version, stamp.Version?.Split('+')[0]);
                Assert.Equal(version, stamp.Metadata("ThreadsApiVersion"));
                Assert.Equal(date, stamp.Metadata("ThreadsApiDate"));
            }
        );
    }

    [Fact]
    public void Only_the_simulator_has_no_symbols_because_Razor_writes_paths_into_them_skipped_without_THREADS_PACKAGES() =>
        Assert.All(
            OwnAssemblies(),
            pair =>
                Assert.Equal(
                    Path.GetFileName(pair.Assembly.Name) == "ThreadsSdk.Simulator.dll",
                    !pair.Package.Symbols.Any(file => file.Name == Path.ChangeExtension(pair.Assembly.Name, ".pdb"))
                )
        );

    private static IEnumerable<(PackedPackage Package, PackedFile Assembly)> WithSymbols() =>
        OwnAssemblies().Where(pair => Path.GetFileName(pair.Assembly.Name) != "ThreadsSdk.Simulator.dll");

    private static IEnumerable<(PackedPackage Package, PackedFile Assembly)> OwnAssemblies() =>
        PackedFolder.Packages().SelectMany(package => package.OwnAssemblies.Select(assembly => (package, assembly)));
}
