using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Generator;

/// <summary>Turns the spec's diagnostics into the compiler's, at the moment they are reported.</summary>
internal static class DiagnosticConverter
{
    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors = SpecRules.All.ToDictionary(rule => rule.Id, Describe);

    public static Diagnostic Convert(SpecDiagnostic diagnostic) =>
        Diagnostic.Create(Descriptors[diagnostic.Rule.Id], Locate(diagnostic.Place), [.. diagnostic.Arguments.Cast<object>()]);

    public static Diagnostic Fault(string what, System.Exception exception) =>
        Diagnostic.Create(
            Descriptors[SpecRules.GeneratorFault.Id],
            Location.None,
            what,
            $"{exception.GetType().Name}: {exception.Message}"
        );

    private static DiagnosticDescriptor Describe(SpecRule rule) =>
        new(
            rule.Id,
            rule.Title,
            rule.Message,
            "ThreadsSdk.Spec",
            rule.IsWarning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            rule.Help,
            customTags: rule.IsWarning ? [] : [WellKnownDiagnosticTags.NotConfigurable]
        );

    private static Location Locate(SpecPlace place) =>
        Location.Create(
            place.Path,
            new TextSpan(place.Start, place.Length),
            new LinePositionSpan(new LinePosition(place.Line, place.Column), new LinePosition(place.EndLine, place.EndColumn))
        );
}
