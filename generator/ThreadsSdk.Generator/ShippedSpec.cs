using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Reading;

namespace ThreadsSdk.Generator;

/// <summary>The spec that the SDK of this version was written from. It is read once, when the first overlay is.</summary>
internal static class ShippedSpec
{
    private static readonly Lazy<IReadOnlyList<ThreadsSpecification>> Read = new(() => [.. Load()]);

    public static IReadOnlyList<ThreadsSpecification> Files => Read.Value;

    private static IEnumerable<ThreadsSpecification> Load()
    {
        var assembly = typeof(ShippedSpec).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().OrderBy(name => name, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return SpecReader.Read(name, reader.ReadToEnd()).Content;
        }
    }
}
