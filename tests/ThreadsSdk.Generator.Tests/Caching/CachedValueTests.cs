using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using ThreadsSdk.Generator.Tests.Running;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Generator.Tests.Caching;

/// <summary>What the compiler keeps between two edits holds nothing that is big, or that never equals itself.</summary>
public sealed class CachedValueTests
{
    private static readonly Type[] Banned =
    [
        typeof(Compilation),
        typeof(ISymbol),
        typeof(SyntaxNode),
        typeof(SyntaxTree),
        typeof(Location),
        typeof(Diagnostic),
        typeof(YamlNode),
        typeof(YamlStream),
        typeof(Delegate),
    ];

    public static TheoryData<string> Steps =>
        [
            .. typeof(TrackingNames)
                .GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
                .Select(name => (string)name.GetRawConstantValue()!),
        ];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Step_runs_and_keeps_plain_values(string step)
    {
        var run = GeneratorRun.Of(Repository.Sample);

        var values = run.Result.TrackedSteps[step].SelectMany(tracked => tracked.Outputs).Select(output => output.Value).ToList();

        Assert.NotEmpty(values);
        foreach (var value in values)
        {
            AssertPlain(value, step, new HashSet<object>(ReferenceEqualityComparer.Instance));
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Step_gives_equal_values_for_equal_input(string step)
    {
        var one = GeneratorRun.Of(Repository.Sample).Result.TrackedSteps[step].SelectMany(tracked => tracked.Outputs);
        var other = GeneratorRun.Of(Repository.Sample).Result.TrackedSteps[step].SelectMany(tracked => tracked.Outputs);

        Assert.All(
            one.Zip(other),
            pair =>
                Assert.True(pair.First.Value.Equals(pair.Second.Value) && pair.First.Value.GetHashCode() == pair.Second.Value.GetHashCode())
        );
    }

    private static void AssertPlain(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string or Type || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(value))
        {
            return;
        }

        Assert.True(!Banned.Any(type => type.IsInstanceOfType(value)), $"{path} is a {value.GetType()}");
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                AssertPlain(item, path + "[]", seen);
            }
        }

        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            AssertPlain(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}
