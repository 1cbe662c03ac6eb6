using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks that each parameter can be given, whatever the parameters say about each other.</summary>
internal static class NeverGivenChecker
{
    /// <summary>Reports the first that cannot. Where something else is wrong with the rules, that was reported.</summary>
    /// <param name="declared">The parameters to check.</param>
    /// <param name="all">These and all others of the call.</param>
    /// <param name="oneOf">The rules that one of several has to be given.</param>
    /// <param name="pointer">What they stand below.</param>
    /// <param name="scope">The spec.</param>
    public static void Check(
        EquatableArray<ParameterSpec> declared,
        EquatableArray<ParameterSpec> all,
        EquatableArray<OneOfRule> oneOf,
        string pointer,
        LinkScope scope
    )
    {
        if (oneOf.Count == 0 && all.All(parameter => parameter.Relations == Relations.None) || scope.HasFault(pointer))
        {
            return;
        }

        var solver = new GivenSolver(all, oneOf, scope);
        foreach (var parameter in declared.Where(parameter => parameter.Value is null))
        {
            if (solver.WhyNever(parameter.Key) is { } why)
            {
                var what = parameter.IsArgument ? "has to be given, but cannot" : "can never be given";
                scope.Report(
                    SpecRules.Contradiction,
                    $"{pointer}/parameters/{parameter.Key}",
                    $"'{parameter.Key}' {what}: {string.Join(", ", why)}{Always(why, all, parameter)}"
                );
                return;
            }
        }

        for (var i = 0; i < oneOf.Count; i++)
        {
            if (solver.WhyNever(oneOf[i]) is { } why)
            {
                scope.Report(
                    SpecRules.Contradiction,
                    $"{pointer}/requires_one_of/{i}",
                    $"none of these can be given when one has to be: {string.Join(", ", why)}"
                );
                return;
            }
        }
    }

    /// <summary>Says which of the parameters that rules name are given in every call.</summary>
    private static string Always(IReadOnlyList<string> why, EquatableArray<ParameterSpec> all, ParameterSpec except)
    {
        var always = all.Where(parameter => parameter.IsArgument || parameter.Send is not null)
            .Where(parameter => parameter.Key != except.Key && why.Any(text => text.Contains($"'{parameter.Key}'")))
            .Select(parameter => $", and '{parameter.Key}' is always given");
        return string.Concat(always);
    }
}
