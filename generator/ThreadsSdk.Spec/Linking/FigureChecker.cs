using System.Globalization;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks the figures of quotas and errors, and that no two errors or values of an enum are told apart by nothing.</summary>
internal static class FigureChecker
{
    private const int LeastStatus = 400;
    private const int MostStatus = 599;

    public static void Check(ThreadsSpecification spec, LinkScope scope)
    {
        foreach (var quota in spec.Quotas)
        {
            Check(quota.Total >= 1, quota.Total, "at least 1", $"/quotas/{quota.Key}/total", scope);
            Check(quota.Seconds >= 1, quota.Seconds, "at least 1", $"/quotas/{quota.Key}/seconds", scope);
        }

        foreach (var error in spec.Errors)
        {
            var range = $"an HTTP status of an error, {LeastStatus} to {MostStatus}";
            Check(error.Status is >= LeastStatus and <= MostStatus, error.Status, range, $"/errors/{error.Key}/status", scope);
            if (error.Through is { } through)
            {
                Check(through > error.Code, through, "the end of a range that begins with 'code'", $"/errors/{error.Key}/through", scope);
            }
        }

        CheckErrors(spec, scope);
        foreach (var item in spec.Enums)
        {
            CheckTexts(item, scope);
        }
    }

    private static void CheckErrors(ThreadsSpecification spec, LinkScope scope)
    {
        foreach (
            var same in spec
                .Errors.GroupBy(error => (error.Code, error.Subcode, error.Through, error.Symbol, error.IsOfWindow))
                .Where(same => same.Count() > 1)
        )
        {
            var first = same.First();
            foreach (var error in same.Skip(1))
            {
                scope.Report(
                    SpecRules.Contradiction,
                    $"/errors/{error.Key}",
                    $"'{error.Key}' has the code, subcode and symbol of '{first.Key}', so nothing tells them apart"
                );
            }
        }
    }

    /// <summary>A text can be one value only, whether it is the name of it or another spelling.</summary>
    private static void CheckTexts(EnumSpec item, LinkScope scope)
    {
        foreach (var value in item.Values)
        {
            for (var i = 0; i < value.Aliases.Count; i++)
            {
                var alias = value.Aliases[i];
                if (
                    item.Values.FirstOrDefault(other => other.Key == alias || (other.Key != value.Key && other.Aliases.Contains(alias))) is
                    { } other
                )
                {
                    scope.Report(
                        SpecRules.Contradiction,
                        $"/enums/{item.Name}/values/{value.Key}/aliases/{i}",
                        $"'{alias}' is a text of '{other.Key}' already"
                    );
                }
            }
        }
    }

    private static void Check(bool holds, long value, string expected, string pointer, LinkScope scope)
    {
        if (!holds)
        {
            scope.Report(SpecRules.InvalidValue, pointer, value.ToString(CultureInfo.InvariantCulture), expected, "");
        }
    }
}
