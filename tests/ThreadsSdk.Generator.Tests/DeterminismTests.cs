using System.Globalization;
using ThreadsSdk.Generator.Tests.Running;
using Xunit;

namespace ThreadsSdk.Generator.Tests;

/// <summary>The same spec gives the same bytes, wherever and in whatever order it is read.</summary>
public sealed class DeterminismTests
{
    private static readonly (string Path, string Text)[] Spec =
    [
        .. Repository.Spec,
        ("faulty.yaml", "limits: { x: { value: 1.5, min: -1 } }"),
    ];

    public static TheoryData<string> Cultures => ["tr-TR", "fi-FI", "de-DE", "ar-SA", "th-TH"];

    [Fact]
    public void Cultures_of_this_machine_are_real()
    {
        Assert.Equal("ı", "I".ToLower(CultureInfo.GetCultureInfo("tr-TR")));
        Assert.Equal("1,5", 1.5.ToString(CultureInfo.GetCultureInfo("de-DE")));
        Assert.Equal("\u2212", CultureInfo.GetCultureInfo("fi-FI").NumberFormat.NegativeSign);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Culture_changes_nothing(string culture)
    {
        var expected = Under("", () => Describe(GeneratorRun.Of(Spec)));

        var actual = Under(culture, () => Describe(GeneratorRun.Of(Spec)));

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Order_of_the_files_changes_nothing()
    {
        var expected = Describe(GeneratorRun.Of(Spec));
        var random = new Random(20260821);
        for (var i = 0; i < 5; i++)
        {
            var shuffled = Spec.ToArray();
            random.Shuffle(shuffled);

            Assert.Equal(expected, Describe(GeneratorRun.Of(shuffled)));
        }
    }

    [Fact]
    public void Windows_line_ends_in_YAML_change_no_code()
    {
        var expected = GeneratorRun.Of(Repository.Spec).Files;

        var actual = GeneratorRun.Of([.. Repository.Spec.Select(file => (file.Path, file.Text.ReplaceLineEndings("\r\n")))]).Files;

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Code_is_plain_text_with_unix_line_ends()
    {
        Assert.All(
            GeneratorRun.Of(Repository.Spec).Files.Values,
            text =>
            {
                Assert.DoesNotContain('\r', text);
                Assert.DoesNotContain('\t', text);
                Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
                Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
                Assert.EndsWith("}\n", text, StringComparison.Ordinal);
            }
        );
    }

    private static IEnumerable<string> Describe(GeneratorRun run) =>
        [.. run.Files.Select(file => $"{file.Key}\n{file.Value}"), .. run.Diagnostics.Select(diagnostic => diagnostic.ToString())];

    /// <summary>Runs on a thread of that culture.</summary>
    private static T Under<T>(string culture, Func<T> function)
    {
        T? result = default;
        Exception? exception = null;
        var thread = new Thread(() =>
            exception = Record.Exception(() =>
            {
                result = function();
            })
        )
        {
            CurrentCulture = CultureInfo.GetCultureInfo(culture),
            CurrentUICulture = CultureInfo.GetCultureInfo(culture),
        };
        thread.Start();
        thread.Join();
        return exception is null ? result! : throw new InvalidOperationException($"failed under '{culture}'", exception);
    }
}
